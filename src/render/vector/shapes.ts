import { geoPath } from 'd3-geo';
import type { GeometryCollection, Position } from 'geojson';
import type { CircleMark, Fill, Mark, PathMark, Stroke } from './picture.ts';
import type { LayerStyle, StyledFeature } from './style.ts';
import type { VectorView } from './view.ts';

/** Decimals of coordinates: a hundredth of a pixel. */
const digits = 2;

/** Draws areas, lines and circles; where they lie in the picture is told by the top of the map. */
export interface Ground {
  view: VectorView;
  features: readonly StyledFeature[];
}

const strokeOf = (style: LayerStyle, feature: StyledFeature): Stroke | null => {
  const ink = style.ink('line-color', 'line-opacity', feature);
  const widthPx = style.number('line-width', feature);
  if (!ink || widthPx <= 0) return null;
  return {
    ...ink,
    widthPx,
    // MapLibre counts dashes in widths of the line.
    dashPx: style.numbers('line-dasharray', feature).map((part) => part * widthPx),
    cap: style.text('line-cap', feature) as Stroke['cap'],
    join: style.text('line-join', feature) as Stroke['join'],
  };
};

function fillOf(style: LayerStyle, feature: StyledFeature): Fill | null {
  const opacity = style.number('fill-opacity', feature);
  const pattern = style.text('fill-pattern', feature);
  if (pattern) return opacity > 0 ? { pattern, opacity } : null;
  return style.ink('fill-color', 'fill-opacity', feature);
}

/**
 * Neighbours in the same style become one path: no seam shows between them where both cover half a
 * pixel, and lines that meet do not darken each other.
 */
function pathMarks(
  { view, features }: Ground,
  look: (feature: StyledFeature) => Pick<PathMark, 'fill' | 'stroke'>,
): PathMark[] {
  const path = geoPath(view.drawn).digits(digits);
  const groups: { look: Pick<PathMark, 'fill' | 'stroke'>; key: string; members: GeometryCollection }[] = [];
  for (const feature of features) {
    const own = look(feature);
    if (!own.fill && !own.stroke) continue;
    const key = JSON.stringify(own);
    const last = groups.at(-1);
    if (last?.key === key) last.members.geometries.push(feature.geometry);
    else
      groups.push({
        look: own,
        key,
        members: { type: 'GeometryCollection', geometries: [feature.geometry] },
      });
  }
  return groups.flatMap(({ look: own, members }) => {
    const d = path(members);
    return d ? [{ kind: 'path', d, ...own }] : [];
  });
}

/** The points of a feature; none for lines and areas. */
export function pointsOf({ geometry }: StyledFeature): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}

function circleMarks({ view, features }: Ground, style: LayerStyle): CircleMark[] {
  return features.flatMap((feature) => {
    const radiusPx = style.number('circle-radius', feature);
    const widthPx = style.number('circle-stroke-width', feature);
    const ring = widthPx > 0 ? style.ink('circle-stroke-color', 'circle-stroke-opacity', feature) : null;
    const look = {
      fill: style.ink('circle-color', 'circle-opacity', feature),
      stroke: ring && { ...ring, widthPx, dashPx: [], cap: 'butt' as const, join: 'miter' as const },
      // MapLibre puts the ring around the disc, SVG half over it.
      radiusPx: radiusPx + (ring ? widthPx / 2 : 0),
    };
    const reach = look.radiusPx + widthPx;
    return pointsOf(feature).flatMap(([lon = 0, lat = 0]) => {
      const [x, y] = view.project([lon, lat]);
      const isNear = x > -reach && y > -reach && x < view.width + reach && y < view.height + reach;
      return isNear ? [{ kind: 'circle' as const, x, y, ...look }] : [];
    });
  });
}

/** The whole map in one colour. */
function backgroundMarks({ width, height }: VectorView, style: LayerStyle): PathMark[] {
  const fill = style.ink('background-color', 'background-opacity');
  return fill ? [{ kind: 'path', d: `M0 0H${width}V${height}H0Z`, fill, stroke: null }] : [];
}

/** The marks of a layer that is not one of symbols, in coordinates of the map. */
export function shapeMarks(style: LayerStyle, ground: Ground): Mark[] {
  switch (style.layer.type) {
    case 'background':
      return backgroundMarks(ground.view, style);
    case 'fill':
      return pathMarks(ground, (feature) => ({ fill: fillOf(style, feature), stroke: null }));
    case 'line':
      return pathMarks(ground, (feature) => ({ fill: null, stroke: strokeOf(style, feature) }));
    case 'circle':
      return circleMarks(ground, style);
    default:
      return [];
  }
}
