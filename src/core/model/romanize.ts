/**
 * Romanization of Ukrainian by the resolution of the Cabinet of Ministers no. 55 of 2010: the spelling of
 * names in English texts. Some letters differ at the start of a word; "зг" is "zgh"; the soft
 * sign and the apostrophe are left out.
 */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
};
const atStart: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A Ukrainian name in Latin letters, for example Куп’янськ as Kupiansk. */
export function romanize(name: string): string {
  let result = '';
  let start = true;
  const text = name.replace(/[’'ʼ`]/g, '');
  for (const [i, letter] of [...text].entries()) {
    const lower = letter.toLowerCase();
    const zgh = lower === 'г' && text.charAt(i - 1).toLowerCase() === 'з';
    const latin = zgh ? 'gh' : ((start ? atStart[lower] : undefined) ?? letters[lower] ?? letter);
    result += letter === lower ? latin : capitalise(latin);
    start = !(lower in letters);
  }
  return result;
}
