import { createMeasure } from '../../render/map/snapshot.ts';
import { fontFamily } from '../../render/vector/font-face.ts';
import { renderSvg } from '../../render/vector/svg.ts';
import { fitView, mercatorView, type VectorView } from '../../render/vector/view.ts';
import { visibleLegend } from '../../render/vector/visible-legend.ts';
import { altText } from '../../scene/alt-text.ts';
import type { LegendEntry } from '../../scene/layer.ts';
import { creditLines, pictureTitle } from '../../scene/picture-furniture.ts';
import { oblastBounds } from '../app/fly.ts';
import { embeddedFontCss } from '../app/fonts.ts';
import { addressOf } from '../app/history.ts';
import type { Store } from '../app/store.ts';
import {
  type ExportFrame,
  type ExportRegion,
  exportFurniture,
  oblastMarginPx,
  regionName,
} from './export-frame.ts';

/** The screen's own projection for the view on screen, a conic one fit for Ukraine for an oblast. */
function viewOf(store: Store, region: ExportRegion, { camera, width, height }: ExportFrame): VectorView {
  const bounds = region === 'view' ? null : oblastBounds(store, region);
  return bounds
    ? fitView('conic', bounds, width, height, oblastMarginPx)
    : mercatorView(camera.center, camera.zoom, width, height);
}

/** The legend of what is seen in a frame of the screen's map, and nothing else. */
export const legendIn = (store: Store, { camera, width, height }: ExportFrame): readonly LegendEntry[] =>
  visibleLegend(store.scene.value, mercatorView(camera.center, camera.zoom, width, height));

/** What the picture shows, in words. */
function describe(store: Store, region: ExportRegion, legend: readonly LegendEntry[]): string {
  const input = store.sceneInput.value;
  return altText({
    scene: input,
    legend,
    region: regionName(store, region),
    oblasts: region === 'view' ? input.atlas.table.affected : [region],
  });
}

/** The map as true vectors: layers as named groups, text as text, patterns as patterns. */
export async function vectorImage(store: Store, region: ExportRegion, frame: ExportFrame): Promise<Blob> {
  const scene = store.scene.value;
  const view = viewOf(store, region, frame);
  const legend = visibleLegend(scene, view);
  const shown = { ...frame, camera: { center: view.center, zoom: view.zoom } };
  const furniture = exportFurniture(store, region, shown, legend);
  const svg = renderSvg(scene, furniture, view, {
    measure: createMeasure(),
    paper: store.theme.value.paper,
    fontCss: await embeddedFontCss(fontFamily),
    about: {
      title: pictureTitle(store.sceneInput.value, regionName(store, region)),
      description: describe(store, region, legend),
      language: store.state.value.language,
      date: store.control.value.day,
      bounds: view.bounds,
      sources: creditLines(scene),
      permalink: addressOf(store.state.value, store.vocabulary),
    },
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The alternative text of an export's picture. */
export const pictureInWords = (store: Store, region: ExportRegion, frame: ExportFrame): string =>
  describe(store, region, visibleLegend(store.scene.value, viewOf(store, region, frame)));
