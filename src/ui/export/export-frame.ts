import type { OblastId } from '../../core/model/ids.ts';
import { createMeasure } from '../../render/map/snapshot.ts';
import { layoutFurniture } from '../../scene/furniture.ts';
import type { LegendEntry } from '../../scene/layer.ts';
import { oblastName } from '../../scene/names.ts';
import { pictureFurniture } from '../../scene/picture-furniture.ts';
import { fitBounds } from '../../scene/projection.ts';
import type { Camera } from '../../state/state.ts';
import { oblastBounds } from '../app/fly.ts';
import type { Store } from '../app/store.ts';

/** The region of an export: what is on screen, or an oblast. */
export type ExportRegion = 'view' | OblastId;

/** Pixels, or true vectors. */
export const exportFormats = ['png', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportScales = [1, 2, 3] as const;
export type ExportScale = (typeof exportScales)[number];

/** Size of an oblast's map in CSS pixels; a view keeps its own. */
const oblastSize = { width: 1200, height: 900 };
export const oblastMarginPx = 40;

export interface ExportFrame {
  width: number;
  height: number;
  camera: Camera;
}

/** What of the map goes into the image. */
export function exportFrame(store: Store, region: ExportRegion, view: ExportFrame): ExportFrame {
  const bounds = region === 'view' ? null : oblastBounds(store, region);
  if (!bounds) return view;
  const { width, height } = oblastSize;
  return { width, height, camera: fitBounds(bounds, width, height, oblastMarginPx) };
}

/** An oblast's name in the reader's language; `null` for the view on screen. */
export const regionName = (store: Store, region: ExportRegion): string | null =>
  region === 'view' ? null : oblastName(store.atlas, region, store.text.value.scene.language);

/**
 * Title, date, legend, scale bar and attribution around the frame.
 *
 * @param legend of what is seen in the frame; all of the scene's until that is known
 */
export function exportFurniture(
  store: Store,
  region: ExportRegion,
  { width, height, camera }: ExportFrame,
  legend: readonly LegendEntry[] = store.scene.value.legend,
) {
  const frame = { region: regionName(store, region), width, height, ...camera, legend };
  const furniture = pictureFurniture(store.sceneInput.value, store.scene.value, frame);
  return layoutFurniture(furniture, createMeasure());
}

/** A file name that tells region, date, source and overlays. */
export function exportName(
  store: Store,
  region: ExportRegion,
  format: ExportFormat,
  scale: ExportScale,
): string {
  const { day, source, proposals } = store.state.value;
  const parts = ['contact-line', region === 'view' ? 'view' : region.toLowerCase(), day, source];
  const scenario = store.state.value.edits.length > 0 ? ['scenario'] : [];
  const name = [...parts, ...proposals.map(({ id }) => id), ...scenario].join('_');
  return format === 'svg' ? `${name}.svg` : `${name}@${scale}x.png`;
}
