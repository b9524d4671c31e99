import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MultiPolygon } from 'geojson';
import { isInView } from '../../core/control/assessed.ts';
import type { ControlView } from '../../core/control/view.ts';
import type { Assessor, Atlas } from '../../core/model/atlas.ts';
import type { AccuracyRow } from '../../core/model/control.ts';
import { daysBetween } from '../../core/model/days.ts';
import { swatch, swatchBox } from '../drawing.ts';
import type { SceneInput } from '../input.ts';
import type { LegendEntry, SceneLayer } from '../layer.ts';
import { patternSwatch, patternTile } from '../patterns.ts';
import { controlSource, kindIs } from './control-source.ts';

export interface Accuracy {
  agreementPercent: number;
  medianKm: number;
}

/** The row of the day nearest to `day`: accuracy is measured on sampled days. */
function nearestRow(rows: readonly AccuracyRow[], day: ControlView['day']): AccuracyRow | undefined {
  const away = (row: AccuracyRow): number => Math.abs(daysBetween(row.day, day));
  return rows.toSorted((a, b) => away(a) - away(b))[0];
}

/**
 * How far a reconstruction can be trusted: measured on the nearest sampled day, the worst of the
 * assessors in view. `null` where nothing is reconstructed.
 */
export function accuracyOf(atlas: Atlas, { day, source, basis, assessment }: ControlView): Accuracy | null {
  if (basis === 'exact' || assessment.kind !== 'assessed') return null;
  const rows = assessorsIn(atlas, source).flatMap(
    ({ id }) =>
      nearestRow(
        atlas.accuracy.rows.filter(({ assessor }) => assessor === id),
        day,
      ) ?? [],
  );
  if (rows.length === 0) return null;
  return {
    agreementPercent: Math.min(...rows.map((row) => row.areaAgreement)) * 100,
    medianKm: Math.max(...rows.map((row) => row.lineMedianKm)),
  };
}

/** How the occupied area on the map came about, in words; `null` where there is none. */
export function basisText({ atlas, control, text }: Pick<SceneInput, 'atlas' | 'control' | 'text'>) {
  if (control.assessment.kind !== 'assessed') return null;
  if (control.basis === 'exact') return text.legend.exact;
  const accuracy = accuracyOf(atlas, control);
  return accuracy && text.legend.reconstructed(accuracy.agreementPercent, accuracy.medianKm);
}

/** The assessors in view. */
export const assessorsIn = ({ assessors }: Atlas, source: string): readonly Assessor[] =>
  assessors.filter(({ id }) => isInView(id, source));

function legend(input: SceneInput): LegendEntry[] {
  const { atlas, control, theme, text } = input;
  const [a, b] = assessorsIn(atlas, control.source);
  const note = basisText(input);
  const occupied: LegendEntry = {
    id: 'occupied',
    label: a && !b ? text.legend.occupied(a.shortName) : text.legend.occupiedByBoth,
    ...(note ? { note } : {}),
    swatch: swatch([{ d: swatchBox, fill: theme.occupied, opacity: theme.occupiedOpacity + 0.2 }]),
  };
  const only = (
    assessor: Assessor | undefined,
    id: string,
    texture: 'hatch-a' | 'hatch-b',
    area: MultiPolygon,
  ) =>
    assessor && area.coordinates.length > 0
      ? [{ id, label: text.legend.only(assessor.shortName), swatch: patternSwatch(texture, theme.disputed) }]
      : [];
  return [
    occupied,
    ...only(a, 'disputed-a', 'hatch-a', control.onlyA),
    ...only(b, 'disputed-b', 'hatch-b', control.onlyB),
  ];
}

/** Occupied land, and what only one of two assessors marks so, hatched one way or the other. */
export const control: SceneLayer = {
  id: 'control',
  build(input) {
    const { atlas, state, control: view, theme } = input;
    if (!state.layers.includes('control') || view.assessment.kind !== 'assessed') return null;
    return {
      sources: controlSource(input),
      layers: [
        {
          id: 'occupied',
          type: 'fill',
          source: 'control',
          filter: kindIs('occupied'),
          paint: {
            'fill-color': theme.occupied,
            'fill-opacity': theme.occupiedOpacity,
            'fill-antialias': false,
          },
        },
        ...(['a', 'b'] as const).flatMap((which): LayerSpecification[] => [
          {
            id: `disputed-${which}`,
            type: 'fill',
            source: 'control',
            filter: kindIs(`only-${which}`),
            paint: { 'fill-pattern': `disputed-${which}` },
          },
          {
            id: `disputed-${which}-outline`,
            type: 'line',
            source: 'control',
            filter: kindIs(`only-${which}`),
            paint: { 'line-color': theme.disputed, 'line-width': 1 },
          },
        ]),
      ],
      images: {
        'disputed-a': patternTile('hatch-a', theme.disputed),
        'disputed-b': patternTile('hatch-b', theme.disputed),
      },
      interactive: ['occupied', 'disputed-a', 'disputed-b'],
      legend: legend(input),
      credits: assessorsIn(atlas, state.source).map(({ credit }) => credit),
    };
  },
};
