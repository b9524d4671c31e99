/**
 * The states around Ukraine by their numeric ISO 3166-1 code in Natural Earth: alpha-2 code, English
 * and Ukrainian name. Kosovo has no numeric code; Natural Earth draws it apart and so does this map.
 */
export type CountryName = { readonly id: string; readonly name: string; readonly nameUk: string };

const country = (id: string, name: string, nameUk: string): CountryName => ({ id, name, nameUk });

const byCode: Readonly<Record<string, CountryName>> = {
  '008': country('AL', 'Albania', 'Албанія'),
  '031': country('AZ', 'Azerbaijan', 'Азербайджан'),
  '040': country('AT', 'Austria', 'Австрія'),
  '051': country('AM', 'Armenia', 'Вірменія'),
  '070': country('BA', 'Bosnia and Herzegovina', 'Боснія і Герцеговина'),
  '100': country('BG', 'Bulgaria', 'Болгарія'),
  '112': country('BY', 'Belarus', 'Білорусь'),
  '191': country('HR', 'Croatia', 'Хорватія'),
  '203': country('CZ', 'Czechia', 'Чехія'),
  '208': country('DK', 'Denmark', 'Данія'),
  '233': country('EE', 'Estonia', 'Естонія'),
  '268': country('GE', 'Georgia', 'Грузія'),
  '276': country('DE', 'Germany', 'Німеччина'),
  '300': country('GR', 'Greece', 'Греція'),
  '348': country('HU', 'Hungary', 'Угорщина'),
  '380': country('IT', 'Italy', 'Італія'),
  '398': country('KZ', 'Kazakhstan', 'Казахстан'),
  '428': country('LV', 'Latvia', 'Латвія'),
  '440': country('LT', 'Lithuania', 'Литва'),
  '498': country('MD', 'Moldova', 'Молдова'),
  '499': country('ME', 'Montenegro', 'Чорногорія'),
  '616': country('PL', 'Poland', 'Польща'),
  '642': country('RO', 'Romania', 'Румунія'),
  '643': country('RU', 'Russia', 'Росія'),
  '674': country('SM', 'San Marino', 'Сан-Марино'),
  '688': country('RS', 'Serbia', 'Сербія'),
  '703': country('SK', 'Slovakia', 'Словаччина'),
  '705': country('SI', 'Slovenia', 'Словенія'),
  '752': country('SE', 'Sweden', 'Швеція'),
  '792': country('TR', 'Türkiye', 'Туреччина'),
  '807': country('MK', 'North Macedonia', 'Північна Македонія'),
};

/** The state of a Natural Earth feature; `undefined` for Ukraine and for what lies far away. */
export function countryName(code: string | undefined, sourceName: string): CountryName | undefined {
  if (code) return byCode[code];
  return sourceName === 'Kosovo' ? country('XK', 'Kosovo', 'Косово') : undefined;
}
