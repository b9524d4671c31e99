import type { MultiPolygon } from 'geojson';
import { differencesOf } from '../../src/core/control/figures.ts';
import { contactLine, lineByOblast } from '../../src/core/control/line-of-contact.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import type { ControlFigures, ControlSnapshot, FigureSeries } from '../../src/core/model/control.ts';
import type { AssessorId, Day, OblastId } from '../../src/core/model/ids.ts';
import { fingerprint } from './fingerprint.ts';

/** An oblast on land: at full resolution for areas, as it is bundled for lines. */
export type CountedOblast = {
  readonly id: OblastId;
  readonly full: MultiPolygon;
  readonly bundled: MultiPolygon;
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

type Values = Map<OblastId, { occupiedKm2: number; lineKm: number }>;

/** Counts day after day; what did not change since the day before is not counted anew. */
export function figureCounter(
  oblasts: readonly CountedOblast[],
  assessors: readonly AssessorId[],
  land: MultiPolygon,
) {
  const parts = new Map<string, Part>();
  const shared = new Map<OblastId, { prints: string; km2: number }>();
  const lines = new Map<AssessorId, { print: string; byOblast: Map<OblastId, number> }>();
  const days: Day[] = [];
  const measured = new Map<string, { day: Day; values: Values }[]>();

  const partOf = (assessor: AssessorId, oblast: CountedOblast, snapshot: ControlSnapshot): Part => {
    const key = `${assessor} ${oblast.id}`;
    const inside = insideTest(snapshot.occupied)(...oblast.label);
    const print = `${inside} ${fingerprint(snapshot.occupied, oblast.full)}`;
    const before = parts.get(key);
    if (before?.print === print) return before;
    const area = intersection(snapshot.occupied, oblast.full);
    const part = { print, area, km2: areaKm2(area) };
    parts.set(key, part);
    return part;
  };
  const lineOf = (assessor: AssessorId, { occupied }: ControlSnapshot): Map<OblastId, number> => {
    const print = fingerprint(occupied, land);
    const before = lines.get(assessor);
    if (before?.print === print) return before.byOblast;
    const line = contactLine(occupied, land);
    const byOblast = new Map(
      lineByOblast(
        line,
        oblasts.map(({ id, bundled }) => ({ id, geometry: bundled })),
      ).map(({ oblast, km }) => [oblast, km]),
    );
    lines.set(assessor, { print, byOblast });
    return byOblast;
  };
  const keep = (measure: string, day: Day, values: Values): void => {
    measured.set(measure, [...(measured.get(measure) ?? []), { day, values }]);
  };

  return {
    /** Counts a day; `snapshots` in the order of the assessors, `null` for a gap. */
    add(day: Day, snapshots: readonly (ControlSnapshot | null)[]): void {
      days.push(day);
      const partsOfDay = assessors.map((assessor, i) => {
        const snapshot = snapshots[i];
        if (!snapshot) return null;
        const line = lineOf(assessor, snapshot);
        const own = oblasts.map((oblast) => partOf(assessor, oblast, snapshot));
        const values: Values = new Map(
          oblasts.map(({ id }, index) => [
            id,
            { occupiedKm2: own[index]?.km2 ?? 0, lineKm: line.get(id) ?? 0 },
          ]),
        );
        keep(assessor, day, values);
        return own;
      });
      if (partsOfDay.some((own) => own === null)) return;
      const [both, either]: [Values, Values] = [new Map(), new Map()];
      oblasts.forEach(({ id }, index) => {
        const own = partsOfDay.flatMap((list) => list?.[index] ?? []);
        const prints = own.map(({ print }) => print).join(' | ');
        const before = shared.get(id);
        const km2 =
          before?.prints === prints
            ? before.km2
            : areaKm2(own.map(({ area }) => area).reduce((common, area) => intersection(common, area)));
        shared.set(id, { prints, km2 });
        both.set(id, { occupiedKm2: km2, lineKm: 0 });
        // Of two areas, what at least one covers is their sum without what both do.
        const sum = own.reduce((total, part) => total + part.km2, 0);
        either.set(id, { occupiedKm2: sum - km2, lineKm: 0 });
      });
      keep('both', day, both);
      keep('either', day, either);
    },

    /** The table, packed. */
    table(method: string): ControlFigures {
      const affected = oblasts.filter(({ id }) =>
        [...measured.values()].some((list) =>
          list.some(({ values }) => (values.get(id)?.occupiedKm2 ?? 0) >= leastKm2),
        ),
      );
      const packed = (
        list: readonly { values: Values }[],
        value: 'occupiedKm2' | 'lineKm',
      ): FigureSeries['occupied'] =>
        Object.fromEntries(
          affected
            .map(({ id }): [string, number[]] => [id, list.map(({ values }) => values.get(id)?.[value] ?? 0)])
            .filter(([, values]) => values.some((each) => each > 0))
            .map(([id, values]) => [id, differencesOf(values)]),
        );
      return {
        schema: 'control-figures/2',
        method,
        oblasts: oblasts.map(({ id, full }) => ({ id, landKm2: Number(areaKm2(full).toFixed(2)) })),
        assessors: [...assessors],
        days,
        series: [...measured].map(([measure, list]) => ({
          measure,
          days: list.map(({ day }) => days.indexOf(day)),
          occupied: packed(list, 'occupiedKm2'),
          line: packed(list, 'lineKm'),
        })),
      };
    },
  };
}
