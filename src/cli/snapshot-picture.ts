import { localText } from '../core/model/text.ts';
import type { About } from '../render/vector/about.ts';
import { drawPicture } from '../render/vector/draw.ts';
import type { Picture } from '../render/vector/picture.ts';
import { fitView, type ProjectionName, type VectorView } from '../render/vector/view.ts';
import { visibleLegend } from '../render/vector/visible-legend.ts';
import { altText } from '../scene/alt-text.ts';
import { type Furniture, layoutFurniture } from '../scene/furniture.ts';
import type { LegendEntry } from '../scene/layer.ts';
import { scaleBar } from '../scene/projection.ts';
import { CliError } from './command.ts';
import { measureBundled } from './snapshot-fonts.ts';
import type { SnapshotRegion } from './snapshot-regions.ts';
import type { SnapshotScene } from './snapshot-scene.ts';

export interface PictureRequest {
  region: SnapshotRegion;
  projection: ProjectionName;
  /** Of the whole picture, in CSS pixels. */
  width: number;
  height: number;
}

const marginPx = 24;
const maxBarPx = 120;
const minMapPx = 160;

const assessmentLine = ({ input: { atlas, control, text } }: SnapshotScene): string => {
  const source = atlas.assessors.find(({ id }) => id === control.source)?.name ?? text.consensus;
  return control.assessment.kind === 'assessed'
    ? text.export.assessment(source, control.day)
    : text.export.noAssessment(source, control.day);
};

function regionName({ input: { text } }: SnapshotScene, { names }: SnapshotRegion): string | null {
  return names && (text.language === 'uk' ? names.nameUk : names.name);
}

function titleOf(snapshot: SnapshotScene, region: SnapshotRegion): string {
  const { control, text } = snapshot.input;
  const name = regionName(snapshot, region);
  return name ? `${name}: ${text.export.title(control.day)}` : text.export.title(control.day);
}

const creditsOf = ({ scene }: SnapshotScene): string[] =>
  scene.credits.map(({ name, licence }) => `${name} (${licence})`);

/** The furniture around a map of a height. The bar is right at the view's centre. */
function furnitureOf(
  snapshot: SnapshotScene,
  request: PictureRequest,
  { view, legend }: { view: VectorView; legend: readonly LegendEntry[] },
): Furniture {
  const { text, theme, proposals } = snapshot.input;
  const scale = scaleBar(view.zoom, view.center, maxBarPx);
  return layoutFurniture(
    {
      width: request.width,
      mapHeight: view.height,
      title: titleOf(snapshot, request.region),
      subtitle: [
        assessmentLine(snapshot),
        ...proposals.map(({ proposal }) => localText(proposal.title, text.language)),
      ].join(' · '),
      legend,
      scale,
      scaleLabel: text.km(scale.km),
      attribution: [`${text.export.sources}: ${creditsOf(snapshot).join('; ')}`, text.export.overlaysNote],
      theme,
    },
    measureBundled,
  );
}

/** The map gets what the furniture leaves; a legend of what is seen in it may need less. */
function arrange(snapshot: SnapshotScene, request: PictureRequest) {
  const { width, height, projection, region } = request;
  const viewOf = (mapHeight: number): VectorView =>
    fitView(projection, region.bounds, width, mapHeight, marginPx);
  let legend = snapshot.scene.legend;
  let view = viewOf(height);
  let room = height;
  // The legend shrinks with what is seen; a larger map may show something more again, hence the limit.
  for (let round = 0; round < 4; round += 1) {
    room = height - (furnitureOf(snapshot, request, { view, legend }).height - view.height);
    view = viewOf(Math.max(room, minMapPx));
    const seen = visibleLegend(snapshot.scene, view);
    const isSame = seen.length === legend.length;
    legend = seen;
    if (isSame) break;
  }
  if (room < minMapPx)
    throw new CliError(`an image of ${width} by ${height} CSS pixels leaves no room for the map`);
  return { view, legend };
}

/**
 * A snapshot of a region with its furniture, and what it tells of itself.
 * @throws CliError where the size leaves no room for the map
 */
export function snapshotPicture(
  snapshot: SnapshotScene,
  request: PictureRequest,
): { picture: Picture; about: About } {
  const { input, scene } = snapshot;
  const { view, legend } = arrange(snapshot, request);
  const furniture = furnitureOf(snapshot, request, { view, legend });
  const about: About = {
    title: titleOf(snapshot, request.region),
    description: altText({
      scene: input,
      legend,
      region: regionName(snapshot, request.region),
      oblasts: request.region.oblasts,
    }),
    language: input.text.language,
    date: input.control.day,
    bounds: view.bounds,
    sources: creditsOf(snapshot),
    permalink: `#${snapshot.fragment.replace(/^#/, '')}`,
  };
  return { picture: drawPicture(scene, furniture, view, measureBundled, input.theme.paper), about };
}
