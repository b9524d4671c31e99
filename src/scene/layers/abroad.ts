import type { FeatureCollection } from 'geojson';
import type { ControlView } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { HeldAbroad } from '../../core/model/control.ts';
import type { Day } from '../../core/model/ids.ts';
import { circlePath, swatch } from '../drawing.ts';
import { boldFont } from '../fonts.ts';
import type { SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';
import { patternTile } from '../patterns.ts';
import type { SceneText } from '../text.ts';
import { assessorsIn } from './control.ts';

type Row = HeldAbroad['rows'][number];

/** What the assessors in view mark Ukrainian-held outside Ukraine on a day. */
const heldAbroadOn = (atlas: Atlas, source: string, day: Day): Row | null =>
  atlas.heldAbroad.rows.find(
    (row) => row.day === day && assessorsIn(atlas, source).some(({ id }) => id === row.assessor),
  ) ?? null;

/**
 * Radius in pixels at zoom 0 of a circle with a given area on the ground, in Web Mercator:
 * 512 px span 40,075 km at the equator, and the scale grows with 1 / cos(latitude).
 */
function radiusAtZoom0(areaKm2: number, latitude: number): number {
  const radiusKm = Math.sqrt(areaKm2 / Math.PI);
  return (radiusKm * 512) / (40_075 * Math.cos((latitude * Math.PI) / 180));
}

const circles = memoLast(
  (row: Row, text: SceneText): FeatureCollection => ({
    type: 'FeatureCollection',
    features: row.pieces.map(({ center, areaKm2 }) => ({
      type: 'Feature',
      properties: { radius: radiusAtZoom0(areaKm2, center[1]), label: text.map.heldAbroad(areaKm2) },
      geometry: { type: 'Point', coordinates: center },
    })),
  }),
);

const outlines = memoLast(
  (view: ControlView): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: view.heldAbroad }],
  }),
);

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Ukrainian-held ground outside Ukraine. Of the bundled facts only size and middle are known, so
 * a circle of equal area stands for it; an outline is drawn where the reader loaded one.
 */
export const abroad: SceneLayer = {
  id: 'abroad',
  build({ atlas, state, control, theme, text }) {
    if (!state.layers.includes('abroad')) return null;
    const exact = control.heldAbroad.coordinates.length > 0;
    const row = heldAbroadOn(atlas, control.source, control.day);
    if (!exact && !row) return null;
    const dashed = { d: circlePath(14, 8, 6), stroke: theme.lost, strokeWidth: 1.6, dash: [3, 2] };
    return {
      sources: {
        'abroad-area': exact ? outlines(control) : empty,
        'abroad-circles': row ? circles(row, text) : empty,
      },
      layers: [
        { id: 'abroad-area', type: 'fill', source: 'abroad-area', paint: { 'fill-pattern': 'abroad' } },
        {
          id: 'abroad-outline',
          type: 'line',
          source: 'abroad-area',
          paint: { 'line-color': theme.lost, 'line-width': 1.6 },
        },
        {
          id: 'abroad-circles',
          type: 'circle',
          source: 'abroad-circles',
          layout: { visibility: exact ? 'none' : 'visible' },
          paint: {
            'circle-radius': [
              'interpolate',
              ['exponential', 2],
              ['zoom'],
              0,
              ['get', 'radius'],
              14,
              ['*', ['get', 'radius'], 2 ** 14],
            ],
            'circle-color': theme.lost,
            'circle-opacity': 0.16,
            'circle-stroke-color': theme.lost,
            'circle-stroke-width': 1.6,
          },
        },
        {
          id: 'abroad-labels',
          type: 'symbol',
          source: 'abroad-circles',
          minzoom: 5.5,
          layout: {
            'text-field': ['get', 'label'],
            'text-font': [boldFont],
            'text-size': 12,
            'text-max-width': 9,
          },
          paint: { 'text-color': theme.lost, 'text-halo-color': theme.halo, 'text-halo-width': 1.6 },
        },
      ],
      images: { abroad: patternTile('cross', theme.lost) },
      legend: [
        {
          id: 'abroad',
          label: text.legend.heldAbroad,
          ...(exact ? {} : { note: text.legend.heldAbroadCircle }),
          swatch: swatch([dashed]),
        },
      ],
    };
  },
};
