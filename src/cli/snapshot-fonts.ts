import { createRequire } from 'node:module';
import { type Font, openSync } from 'fontkit';
import { fontWeight } from '../render/vector/font-face.ts';
import type { Measure } from '../scene/furniture.ts';

const resolve = createRequire(import.meta.url).resolve;
const fontFile = (path: string): string => resolve(`@expo-google-fonts/source-sans-3/${path}`);

/** Source Sans 3 as whole TrueType files, Latin and Cyrillic in one, by CSS weight. */
export const fontFiles: Readonly<Record<400 | 600, string>> = {
  400: fontFile('400Regular/SourceSans3_400Regular.ttf'),
  600: fontFile('600SemiBold/SourceSans3_600SemiBold.ttf'),
};

const opened = new Map<number, Font>();

function openFont(weight: 400 | 600): Font {
  const known = opened.get(weight);
  if (known) return known;
  const font = openSync(fontFiles[weight]);
  if (!('layout' in font)) throw new Error(`${fontFiles[weight]} is a collection of fonts`);
  opened.set(weight, font);
  return font;
}

const widths = new Map<string, number>();

/** Measures text with the bundled font, kerning included, so that every machine breaks lines alike. */
export const measureBundled: Measure = (text, font, sizePx) => {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known * sizePx;
  const face = openFont(fontWeight(font));
  const width = face.layout(text).advanceWidth / face.unitsPerEm;
  widths.set(key, width);
  return width * sizePx;
};
