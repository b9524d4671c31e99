import type { OblastId } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import { createMeasure } from '../../render/map/snapshot.ts';
import { layoutFurniture } from '../../scene/furniture.ts';
import type { LegendEntry } from '../../scene/layer.ts';
import { fitBounds, scaleBar } from '../../scene/projection.ts';
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
const maxBarPx = 120;

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
export function regionName(store: Store, region: ExportRegion): string | null {
  const oblast = store.atlas.oblasts.features.find(({ properties }) => properties.id === region)?.properties;
  if (!oblast) return null;
  return store.text.value.scene.language === 'uk' ? oblast.nameUk : oblast.name;
}

/** What the picture is called. */
export function exportTitle(store: Store, region: ExportRegion): string {
  const name = regionName(store, region);
  const title = store.text.value.scene.export.title(store.control.value.day);
  return name ? `${name}: ${title}` : title;
}

/**
 * Title, date, legend, scale bar and attribution around the frame.
 *
 * @param legend of what is seen in the frame; all of the scene's until that is known
 */
export function exportFurniture(
  store: Store,
  region: ExportRegion,
  frame: ExportFrame,
  legend: readonly LegendEntry[] = store.scene.value.legend,
) {
  const scene = store.scene.value;
  const { day, source, assessment } = store.control.value;
  const { scene: text } = store.text.value;
  const sourceName = store.atlas.assessors.find(({ id }) => id === source)?.name ?? text.consensus;
  const edits = store.sceneInput.value.state.edits.length;
  const titles = store.sceneInput.value.proposals.map(({ proposal }) =>
    localText(proposal.title, text.language),
  );
  const scale = scaleBar(frame.camera.zoom, frame.camera.center, maxBarPx);
  const credits = scene.credits.map(({ name: credit, licence }) => `${credit} (${licence})`);
  return layoutFurniture(
    {
      width: frame.width,
      mapHeight: frame.height,
      title: exportTitle(store, region),
      subtitle: [
        assessment.kind === 'assessed'
          ? text.export.assessment(sourceName, day)
          : text.export.noAssessment(sourceName, day),
        ...titles,
        ...(edits > 0 ? [text.scenario(edits)] : []),
      ].join(' · '),
      legend,
      scale,
      scaleLabel: text.km(scale.km),
      attribution: [
        `${text.export.sources}: ${credits.join('; ')}`,
        text.export.overlaysNote,
        ...(edits > 0 ? [text.scenario(edits)] : []),
      ],
      theme: store.theme.value,
    },
    createMeasure(),
  );
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
