import { geoStream } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { LegendEntry } from '../../scene/layer.ts';
import type { Scene } from '../../scene/scene.ts';
import { pointsOf } from './shapes.ts';
import { LayerStyle, type StyledFeature } from './style.ts';
import type { VectorView } from './view.ts';

/** Which features an entry of the legend stands for. */
interface Meaning {
  layers: readonly string[];
  is(properties: Readonly<Record<string, unknown>>): boolean;
}

const all = (): boolean => true;

/** What an entry stands for: mostly the layer of its own name. */
function meaningOf({ id }: LegendEntry): Meaning {
  if (id === 'places') return { layers: ['place-dots'], is: ({ approximate }) => approximate !== true };
  if (id === 'places-approximate')
    return { layers: ['place-dots'], is: ({ approximate }) => approximate === true };
  if (id === 'event-contested')
    return { layers: ['events'], is: ({ image }) => String(image).endsWith('-contested') };
  if (id.startsWith('event-')) return { layers: ['events'], is: ({ kind }) => id === `event-${kind}` };
  return { layers: [id, `${id}-outline`, `${id}-area`, `${id}-circles`], is: all };
}

/** Whether anything of a line or an area is left when it is clipped to the frame. */
function leavesTrace(geometry: Geometry, view: VectorView): boolean {
  let isLeft = false;
  const nothing = (): void => {};
  const sink = {
    point: () => {
      isLeft = true;
    },
    lineStart: nothing,
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing,
  };
  geoStream(geometry, view.shown.stream(sink));
  return isLeft;
}

function isSeen(feature: StyledFeature, view: VectorView): boolean {
  const points = pointsOf(feature);
  if (points.length === 0) return leavesTrace(feature.geometry, view);
  return points.some(([lon = 0, lat = 0]) => {
    const [x, y] = view.project([lon, lat]);
    return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  });
}

/** The entries of a scene's legend of which something is seen in a view, in their order. */
export function visibleLegend(scene: Scene, view: VectorView): readonly LegendEntry[] {
  const images = Object.keys(scene.images);
  const styles = scene.layers
    .map((layer) => new LayerStyle(layer, view.zoom, images))
    .filter(({ visible }) => visible);
  return scene.legend.filter((entry) => {
    const { layers, is } = meaningOf(entry);
    return styles
      .filter(({ layer }) => layers.includes(layer.id))
      .some((style) =>
        style
          .features(scene.sources)
          .some((feature) => is(feature.styled.properties) && isSeen(feature, view)),
      );
  });
}
