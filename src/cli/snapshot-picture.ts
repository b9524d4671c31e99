import type { About } from '../render/vector/about.ts';
import { drawPicture } from '../render/vector/draw.ts';
import type { Picture } from '../render/vector/picture.ts';
import { fitView, type ProjectionName, type VectorView } from '../render/vector/view.ts';
import { visibleLegend } from '../render/vector/visible-legend.ts';
import { altText } from '../scene/alt-text.ts';
import { type Furniture, layoutFurniture } from '../scene/furniture.ts';
import type { LegendEntry } from '../scene/layer.ts';
import { nameIn } from '../scene/names.ts';
import { creditLines, pictureFurniture, pictureTitle } from '../scene/picture-furniture.ts';
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
const minMapPx = 160;

const regionName = ({ input: { text } }: SnapshotScene, { names }: SnapshotRegion): string | null =>
  names && nameIn(names, text.language);

/** The furniture around a map of a height. The bar is right at the view's centre. */
function furnitureOf(
  snapshot: SnapshotScene,
  request: PictureRequest,
  { view, legend }: { view: VectorView; legend: readonly LegendEntry[] },
): Furniture {
  const { width } = request;
  const { height, center, zoom } = view;
  const frame = { region: regionName(snapshot, request.region), width, height, center, zoom, legend };
  return layoutFurniture(pictureFurniture(snapshot.input, snapshot.scene, frame), measureBundled);
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
    title: pictureTitle(input, regionName(snapshot, request.region)),
    description: altText({
      scene: input,
      legend,
      region: regionName(snapshot, request.region),
      oblasts: request.region.oblasts,
    }),
    language: input.text.language,
    date: input.control.day,
    bounds: view.bounds,
    sources: creditLines(scene),
    permalink: `#${snapshot.fragment.replace(/^#/, '')}`,
  };
  return { picture: drawPicture(scene, furniture, view, measureBundled, input.theme.paper), about };
}
