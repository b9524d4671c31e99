import type { ControlFigures } from '../model/control.ts';
import type { Figure, FigureTable } from '../model/figures.ts';
import type { Day, OblastId } from '../model/ids.ts';

export type { Figure, FigureTable };

/** Running sums of differences in tenths. */
function sums(differences: readonly number[] | undefined, length: number): Float64Array {
  const values = new Float64Array(length);
  let total = 0;
  for (let i = 0; i < length; i++) {
    total += differences?.[i] ?? 0;
    values[i] = total / 10;
  }
  return values;
}

/** Values in order as differences in tenths: the inverse of what `figureTable` reads. */
export function differencesOf(values: readonly number[]): number[] {
  const tenths = values.map((value) => Math.round(value * 10));
  return tenths.map((value, i) => value - (tenths[i - 1] ?? 0));
}

/** Reads the packed table. Series are unpacked when first asked for. */
export function figureTable(figures: ControlFigures): FigureTable {
  const landKm2 = new Map(figures.oblasts.map(({ id, landKm2: land }) => [id, land]));
  const daysByMeasure = new Map(
    figures.series.map(({ measure, days }) => [measure, days.flatMap((index) => figures.days[index] ?? [])]),
  );
  const known = new Map<string, readonly Figure[]>();
  const byDay = new Map<string, ReadonlyMap<Day, Figure>>();

  const series = (measure: string, oblast: OblastId): readonly Figure[] => {
    const key = `${measure} ${oblast}`;
    const before = known.get(key);
    if (before) return before;
    const packed = figures.series.find((candidate) => candidate.measure === measure);
    const land = landKm2.get(oblast);
    const days = daysByMeasure.get(measure) ?? [];
    const occupied = sums(packed?.occupied[oblast], days.length);
    const line = sums(packed?.line[oblast], days.length);
    const values =
      land === undefined
        ? []
        : days.map((day, i): Figure => {
            const occupiedKm2 = occupied[i] ?? 0;
            const percent = Math.min(100, (occupiedKm2 / land) * 100);
            return { day, occupiedKm2, percent, lineKm: line[i] ?? 0 };
          });
    known.set(key, values);
    return values;
  };

  return {
    days: figures.days,
    landKm2,
    affected: figures.oblasts
      .map(({ id }) => id)
      .filter((id) => figures.series.some(({ occupied }) => occupied[id] !== undefined)),
    on(measure, oblast, day) {
      const key = `${measure} ${oblast}`;
      const found = byDay.get(key) ?? new Map(series(measure, oblast).map((figure) => [figure.day, figure]));
      byDay.set(key, found);
      return found.get(day) ?? null;
    },
    daysOf: (measure) => daysByMeasure.get(measure) ?? [],
    series,
  };
}
