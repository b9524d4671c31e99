import type { MultiPolygon } from 'geojson';
import type { Atlas } from '../../core/model/atlas.ts';
import type { State } from '../../state/state.ts';
import { swatch, swatchBox } from '../drawing.ts';
import type { SceneInput } from '../input.ts';
import type { LegendEntry, SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';
import { patternSwatch, patternTile } from '../patterns.ts';

const areaSource = (kind: string) =>
  memoLast((geometry: MultiPolygon) => ({
    type: 'FeatureCollection' as const,
    features: [{ type: 'Feature' as const, properties: { kind }, geometry }],
  }));
const occupiedSource = areaSource('occupied');
const disputedSource = areaSource('disputed');

/** How far the reconstruction can be trusted on the state's day: the worst of the assessors in view. */
export function accuracyOf(
  atlas: Atlas,
  { day, source }: Pick<State, 'day' | 'source'>,
): { agreementPercent: number; medianKm: number } | null {
  const rows = atlas.accuracy.rows.filter(
    (row) => row.day === day && (source === 'consensus' || row.assessor === source),
  );
  if (rows.length === 0) return null;
  return {
    agreementPercent: Math.min(...rows.map((row) => row.areaAgreement)) * 100,
    medianKm: Math.max(...rows.map((row) => row.lineMedianKm)),
  };
}

function legend({ atlas, state, theme, text }: SceneInput): LegendEntry[] {
  const assessor = atlas.assessors.find(({ id }) => id === state.source);
  const accuracy = accuracyOf(atlas, state);
  const occupied: LegendEntry = {
    id: 'occupied',
    label: assessor ? text.legend.occupied(assessor.shortName) : text.legend.occupiedByBoth,
    ...(accuracy ? { note: text.legend.reconstructed(accuracy.agreementPercent, accuracy.medianKm) } : {}),
    swatch: swatch([{ d: swatchBox, fill: theme.occupied, opacity: theme.occupiedOpacity + 0.2 }]),
  };
  if (assessor) return [occupied];
  const disputed = {
    id: 'disputed',
    label: text.legend.disputed,
    swatch: patternSwatch('cross', theme.disputed),
  };
  return [occupied, disputed];
}

/** Occupied land, and what the assessors dispute, hatched. */
export const control: SceneLayer = {
  id: 'control',
  build(input) {
    const { atlas, state, control: view, theme } = input;
    if (!state.layers.includes('control')) return null;
    return {
      sources: { occupied: occupiedSource(view.occupied), disputed: disputedSource(view.disputed) },
      layers: [
        {
          id: 'occupied',
          type: 'fill',
          source: 'occupied',
          paint: {
            'fill-color': theme.occupied,
            'fill-opacity': theme.occupiedOpacity,
            'fill-antialias': false,
          },
        },
        { id: 'disputed', type: 'fill', source: 'disputed', paint: { 'fill-pattern': 'disputed' } },
      ],
      images: { disputed: patternTile('cross', theme.disputed) },
      legend: legend(input),
      credits: atlas.assessors
        .filter(({ id }) => state.source === 'consensus' || state.source === id)
        .map(({ credit }) => credit),
    };
  },
};
