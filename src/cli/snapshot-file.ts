import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { About } from '../render/vector/about.ts';
import type { Picture } from '../render/vector/picture.ts';
import { svgOf } from '../render/vector/svg.ts';
import { CliError } from './command.ts';
import { fontFiles } from './snapshot-fonts.ts';

export const formats = ['png', 'svg', 'pdf'] as const;
export type Format = (typeof formats)[number];

/**
 * The format that a file's name tells.
 * @throws CliError where it tells none
 */
export function formatOf(path: string): Format {
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((known) => known === ending);
  if (format) return format;
  throw new CliError(`--out ${JSON.stringify(path)}: the name ends in none of ${formats.join(', ')}`);
}

export interface PictureFile {
  picture: Picture;
  about: About;
  /** Pixels of the image to a CSS pixel. */
  scale: number;
}

/** Only the bundled fonts: the same pixels on a machine without any. */
async function pngOf({ picture, about, scale }: PictureFile): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const resvg = new Resvg(svgOf(picture, about, scale), {
    font: {
      fontFiles: Object.values(fontFiles),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  });
  return resvg.render().asPng();
}

async function pdfBytes({ picture, about }: PictureFile): Promise<Uint8Array> {
  const { pdfOf } = await import('../render/vector/pdf.ts');
  return pdfOf(picture, about, { 400: readFileSync(fontFiles[400]), 600: readFileSync(fontFiles[600]) });
}

async function bytesOf(file: PictureFile, format: Format): Promise<Uint8Array | string> {
  switch (format) {
    case 'svg':
      return svgOf(file.picture, file.about, file.scale);
    case 'pdf':
      return pdfBytes(file);
    case 'png':
      return pngOf(file);
  }
}

/**
 * Writes a picture to a file, in a folder that is made where it is missing.
 * @throws CliError where the file cannot be written
 */
export async function writePicture(path: string, file: PictureFile, format: Format): Promise<void> {
  const bytes = await bytesOf(file, format);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    throw new CliError(`${path}: ${error instanceof Error ? error.message : 'cannot be written'}`);
  }
}
