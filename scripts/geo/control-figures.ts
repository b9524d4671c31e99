import type { MultiPolygon } from 'geojson';
import { differencesOf } from '../../src/core/control/figures.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import type { ControlFigures, ControlSnapshot, FigureSeries } from '../../src/core/model/control.ts';
import type { AssessorId, Day, OblastId } from '../../src/core/model/ids.ts';
import type { LineLengths } from './control-lines.ts';
import { fingerprint } from './fingerprint.ts';

/** An oblast on land, at full resolution. */
export type CountedOblast = {
  readonly id: OblastId;
  readonly land: MultiPolygon;
  /** A position inside. */
  readonly label: readonly [number, number];
};

/** The smallest occupied part of an oblast that counts (km²); below it outlines just stray over a border. */
const leastKm2 = 0.5;

/** An occupied part of one oblast, kept while the outline near the oblast stays as it is. */
interface Part {
  print: string;
  area: MultiPolygon;
  km2: number;
}

/** Occupied km² by oblast. */
type Values = ReadonlyMap<OblastId, number>;
type Measured = { readonly day: Day; readonly values: Values };

/** Counts day after day; what did not change since the day before is not counted anew. */
export function figureCounter(oblasts: readonly CountedOblast[], assessors: readonly AssessorId[]) {
  const parts = new Map<string, Part>();
  const shared = new Map<OblastId, { prints: string; km2: number }>();
  const days: Day[] = [];
  const measured = new Map<string, Measured[]>();

  const partOf = (assessor: AssessorId, oblast: CountedOblast, snapshot: ControlSnapshot): Part => {
    const key = `${assessor} ${oblast.id}`;
    const inside = insideTest(snapshot.occupied)(...oblast.label);
    const print = `${inside} ${fingerprint(snapshot.occupied, oblast.land)}`;
    const before = parts.get(key);
    if (before?.print === print) return before;
    const area = intersection(snapshot.occupied, oblast.land);
    const part = { print, area, km2: areaKm2(area) };
    parts.set(key, part);
    return part;
  };
  const keep = (measure: string, day: Day, values: Values): void => {
    measured.set(measure, [...(measured.get(measure) ?? []), { day, values }]);
  };

  return {
    /** Counts a day; `snapshots` in the order of the assessors, `null` for a gap. */
    add(day: Day, snapshots: readonly (ControlSnapshot | null)[]): void {
      if (snapshots.every((snapshot) => snapshot === null)) return;
      days.push(day);
      const partsOfDay = assessors.map((assessor, i) => {
        const snapshot = snapshots[i];
        if (!snapshot) return null;
        const own = oblasts.map((oblast) => partOf(assessor, oblast, snapshot));
        const values: Values = new Map(oblasts.map(({ id }, index) => [id, own[index]?.km2 ?? 0]));
        keep(assessor, day, values);
        return own;
      });
      if (partsOfDay.some((own) => own === null)) return;
      const [both, either] = [new Map<OblastId, number>(), new Map<OblastId, number>()];
      oblasts.forEach(({ id }, index) => {
        const own = partsOfDay.flatMap((list) => list?.[index] ?? []);
        const prints = own.map(({ print }) => print).join(' | ');
        const before = shared.get(id);
        const km2 =
          before?.prints === prints
            ? before.km2
            : areaKm2(own.map(({ area }) => area).reduce((common, area) => intersection(common, area)));
        shared.set(id, { prints, km2 });
        both.set(id, km2);
        // Of two areas, what at least one covers is their sum without what both do.
        const sum = own.reduce((total, part) => total + part.km2, 0);
        either.set(id, sum - km2);
      });
      keep('both', day, both);
      keep('either', day, either);
    },

    /** The table, packed. */
    table(method: string, lines: ReadonlyMap<string, LineLengths>): ControlFigures {
      const affected = oblasts.filter(({ id }) =>
        [...measured.values()].some((list) => list.some(({ values }) => (values.get(id) ?? 0) >= leastKm2)),
      );
      const packed = (list: readonly Values[]): FigureSeries['occupied'] =>
        Object.fromEntries(
          affected
            .map(({ id }): [string, number[]] => [id, list.map((values) => values.get(id) ?? 0)])
            .filter(([, values]) => values.some((each) => each > 0))
            .map(([id, values]) => [id, differencesOf(values)]),
        );
      const none: Values = new Map();
      return {
        schema: 'control-figures/2',
        method,
        oblasts: oblasts.map(({ id, land }) => ({ id, landKm2: Number(areaKm2(land).toFixed(2)) })),
        assessors: [...assessors],
        days,
        series: [...measured].map(([measure, list]) => ({
          measure,
          days: list.map(({ day }) => days.indexOf(day)),
          occupied: packed(list.map(({ values }) => values)),
          line: packed(list.map(({ day }) => lines.get(measure)?.get(day) ?? none)),
        })),
      };
    },
  };
}
