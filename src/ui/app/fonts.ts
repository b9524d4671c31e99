import cyrillic400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url';
import latin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import latin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import { boldFont, regularFont } from '../../scene/fonts.ts';

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212';
const cyrillic = 'U+0301, U+0400-045F, U+0490-0491, U+2116';

const faces: readonly { family: string; url: string; unicodeRange: string; weight: string }[] = [
  { family: regularFont, url: latin400, unicodeRange: latin, weight: '400' },
  { family: regularFont, url: cyrillic400, unicodeRange: cyrillic, weight: '400' },
  { family: boldFont, url: latin600, unicodeRange: latin, weight: '600' },
  { family: boldFont, url: cyrillic600, unicodeRange: cyrillic, weight: '600' },
];

/**
 * Registers and loads Source Sans 3, Latin and Cyrillic. Labels drawn before it is there would
 * come out in another font and stay so, hence everything that draws waits for this. A font that
 * fails to load is no reason to show no map: the system's stands in.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(
    faces.map(async ({ family, url, unicodeRange, weight }) => {
      const face = new FontFace(family, `url(${url}) format('woff2')`, {
        unicodeRange,
        weight,
        display: 'swap',
      });
      document.fonts.add(face);
      await face.load();
    }),
  );
}

const readAsDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });

/**
 * CSS with the fonts inside, for pictures that leave the page. A font that cannot be had is left
 * out: the picture names it all the same.
 *
 * @param family what the picture calls the typeface
 */
export async function embeddedFontCss(family: string): Promise<string> {
  const rules = await Promise.allSettled(
    faces.map(async ({ url, unicodeRange, weight }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`the font answered ${response.status}`);
      const data = await readAsDataUrl(await response.blob());
      return `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${unicodeRange};src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.flatMap((rule) => (rule.status === 'fulfilled' ? [rule.value] : [])).join('\n');
}
