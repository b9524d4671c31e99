import PDFDocument from 'pdfkit';
import type { Drawing, DrawnPath } from '../../scene/drawing.ts';

/** A tile of a pattern in one colour: PDF gives the colour when it fills. */
export interface PdfPattern {
  tile: PDFKit.PDFTilingPattern;
  color: string;
}

/** The operators that draw a path, without its colours. */
function operators({ d, fill, strokeWidth, dash }: DrawnPath): string {
  const written: string[] = [];
  const scratch = new PDFDocument({ autoFirstPage: false });
  scratch.addContent = (operator: string) => {
    written.push(operator);
    return scratch;
  };
  if (!fill) {
    scratch.lineWidth(strokeWidth ?? 1).lineJoin('round');
    if (dash) scratch.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
    else scratch.lineCap('round');
  }
  scratch.path(d);
  if (fill) scratch.fill();
  else scratch.stroke();
  return written.join('\n');
}

/** A drawing as patterns of a document, one for each of its paths, from the bottom up. */
export const pdfPatterns = (doc: PDFKit.PDFDocument, { width, height, paths }: Drawing): PdfPattern[] =>
  paths.flatMap((path) => {
    const color = path.fill ?? path.stroke;
    return color ? [{ tile: doc.pattern([0, 0, width, height], width, height, operators(path)), color }] : [];
  });
