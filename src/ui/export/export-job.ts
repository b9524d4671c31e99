import { snapshot } from '../../render/map/snapshot.ts';
import type { Store } from '../app/store.ts';
import {
  type ExportFormat,
  type ExportFrame,
  type ExportRegion,
  type ExportScale,
  exportFrame,
  exportFurniture,
} from './export-frame.ts';

/** Draws the image; the vector renderer comes when it is first needed. Errors are those of `snapshot`. */
export async function exportImage(
  store: Store,
  region: ExportRegion,
  view: ExportFrame,
  format: ExportFormat,
  scale: ExportScale,
): Promise<Blob> {
  const frame = exportFrame(store, region, view);
  const { legendIn, vectorImage } = await import('./export-vector.ts');
  if (format === 'svg') return vectorImage(store, region, frame);
  return snapshot({
    scene: store.scene.value,
    ...frame,
    scale,
    furniture: exportFurniture(store, region, frame, legendIn(store, frame)),
    paper: store.theme.value.paper,
  });
}
