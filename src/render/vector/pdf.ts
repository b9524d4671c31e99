import PDFDocument from 'pdfkit';
import type { Drawing } from '../../scene/drawing.ts';
import type { About } from './about.ts';
import { fontWeight } from './font-face.ts';
import { type PdfPattern, pdfPatterns } from './pdf-patterns.ts';
import type { Fill, Ink, Mark, PathMark, Picture, Stroke, TextLine, TextMark, TextRun } from './picture.ts';

/** The bundled font as TrueType files, by CSS weight; what is used of them goes into the document. */
export type PdfFonts = Readonly<Record<400 | 600, Uint8Array>>;

/** A CSS pixel is 1/96 inch, a PDF unit 1/72. */
const unitsPerPx = 0.75;

/** Writes the marks of one picture into one document. */
class PdfWriter {
  private readonly patterns = new Map<string, PdfPattern[]>();

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly tiles: Picture['patterns'],
  ) {}

  write(mark: Mark): void {
    switch (mark.kind) {
      case 'path':
        this.path(mark);
        break;
      case 'circle':
        this.shape(mark, () => this.doc.circle(mark.x, mark.y, mark.radiusPx));
        break;
      case 'drawing':
        this.doc.save().translate(mark.x, mark.y).scale(mark.scale);
        this.drawing(mark.drawing, mark.opacity);
        this.doc.restore();
        break;
      case 'text':
        this.text(mark);
    }
  }

  private path(mark: PathMark): void {
    this.shape(mark, () => this.doc.path(mark.d));
  }

  /** Fills and strokes what `trace` draws; a path is gone once it is painted, so it is drawn for each. */
  private shape({ fill, stroke }: { fill: Fill | null; stroke: Stroke | null }, trace: () => void): void {
    const { doc } = this;
    if (fill && 'pattern' in fill) {
      for (const { tile, color } of this.pattern(fill.pattern)) {
        trace();
        doc.fillOpacity(fill.opacity).fill([tile, color]);
      }
    } else if (fill) {
      trace();
      doc.fillOpacity(fill.opacity).fill(fill.color);
    }
    if (stroke) {
      trace();
      this.stroke(stroke);
    }
  }

  private stroke({ color, opacity, widthPx, dashPx, cap, join }: Stroke): void {
    const { doc } = this;
    doc.save().lineWidth(widthPx).lineCap(cap).lineJoin(join).miterLimit(2);
    const [length, space = length] = dashPx;
    if (length !== undefined) doc.dash(length, { space: space ?? length });
    doc.strokeOpacity(opacity).stroke(color).restore();
  }

  private pattern(image: string): PdfPattern[] {
    const tile = this.tiles.get(image);
    const known = this.patterns.get(image) ?? (tile ? pdfPatterns(this.doc, tile) : []);
    this.patterns.set(image, known);
    return known;
  }

  private drawing({ paths }: Drawing, opacity: number): void {
    for (const { d, fill, stroke, strokeWidth, dash, opacity: own = 1 } of paths) {
      const ink = (color: string | undefined): Ink | null =>
        color ? { color, opacity: own * opacity } : null;
      const line = ink(stroke);
      this.path({
        kind: 'path',
        d,
        fill: ink(fill),
        stroke: line && {
          ...line,
          widthPx: strokeWidth ?? 1,
          dashPx: dash ?? [],
          cap: dash ? 'butt' : 'round',
          join: 'round',
        },
      });
    }
  }

  private text({ lines, align, halo, rotation }: TextMark): void {
    const { doc } = this;
    doc.save();
    if (rotation) doc.rotate(rotation.degrees, { origin: [rotation.x, rotation.y] });
    if (halo) {
      doc
        .lineWidth(2 * halo.widthPx)
        .lineJoin('round')
        .strokeColor(halo.color, halo.opacity);
      // A reader of the page hears a label once.
      doc.markContent('Artifact');
      for (const line of lines) this.line(line, align, { fill: false, stroke: true });
      doc.endMarkedContent();
    }
    for (const line of lines) this.line(line, align, { fill: true, stroke: false });
    doc.restore();
  }

  private line(line: TextLine, align: TextMark['align'], paint: { fill: boolean; stroke: boolean }): void {
    let x = line.x - { start: 0, middle: line.widthPx / 2, end: line.widthPx }[align];
    for (const run of line.runs) x += this.run(run, x, line.y, paint);
  }

  /** Writes a run from `x` on; the answer is its width. */
  private run(run: TextRun, x: number, y: number, paint: { fill: boolean; stroke: boolean }): number {
    const { doc } = this;
    doc.font(String(fontWeight(run.font))).fontSize(run.sizePx);
    if (paint.fill) doc.fillColor(run.ink.color, run.ink.opacity);
    doc.text(run.text, x, y, {
      ...paint,
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: run.letterSpacingPx,
    });
    return doc.widthOfString(run.text, { characterSpacing: run.letterSpacingPx }) + run.letterSpacingPx;
  }
}

/** The day as a time: a PDF tells when it was made, and the same input is to give the same bytes. */
const dayTime = (date: string): Date => new Date(`${date}T00:00:00Z`);

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}

/**
 * Writes a picture as a PDF of one page: vectors, text as text in the embedded font, patterns as
 * tiling patterns. The same picture gives the same bytes.
 *
 * @param fonts TrueType with every letter of the labels
 * @throws Error if a font cannot be read
 */
export async function pdfOf(picture: Picture, about: About, fonts: PdfFonts): Promise<Uint8Array> {
  const { width, height, map, paper } = picture;
  const doc = new PDFDocument({
    size: [width * unitsPerPx, height * unitsPerPx],
    margin: 0,
    lang: about.language,
    displayTitle: true,
    info: {
      Title: about.title,
      Subject: about.description,
      Keywords: [about.permalink ?? '', ...about.sources].filter(Boolean).join('; '),
      Creator: 'Contact Line',
      CreationDate: dayTime(about.date),
    },
  });
  const done = collect(doc);
  for (const weight of [400, 600] as const) doc.registerFont(String(weight), fonts[weight] as Buffer);
  doc.scale(unitsPerPx);
  doc.rect(0, 0, width, height).fill(paper);
  const writer = new PdfWriter(doc, picture.patterns);
  doc.save().translate(map.x, map.y).rect(0, 0, map.width, map.height).clip();
  for (const mark of picture.layers.flatMap(({ marks }) => marks)) writer.write(mark);
  doc.restore();
  for (const mark of picture.furniture) writer.write(mark);
  doc.end();
  return done;
}
