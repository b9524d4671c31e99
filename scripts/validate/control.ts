import type { Atlas, ControlFacts } from '../../src/core/model/atlas.ts';
import type { SettlementNames } from '../../src/core/model/control.ts';
import type { SettlementPopulation } from '../../src/core/model/population.ts';
import type { Problem } from './files.ts';

/** Everything that is bundled of control. */
export interface ControlData extends ControlFacts {
  names: SettlementNames;
  population: SettlementPopulation;
}

type Told = Pick<Atlas, 'places' | 'placeStatus' | 'heldAbroad' | 'accuracy' | 'table'>;

const rebuild = 'run npm run geo:control';

/** Lists that belong to the settlements need one entry for each of them, by number. */
function countProblems({ settlements, status, names, population }: ControlData): Problem[] {
  const count = settlements.lon.length;
  const lists: [file: string, path: string, what: string, length: number][] = [
    ...status.assessors.map(({ assessor, changes }): (typeof lists)[number] => [
      'settlement-status.json',
      assessor,
      'histories',
      changes.length,
    ]),
    ['settlement-names.json', 'name', 'names', names.name.length],
    ['settlement-population.json', 'settlements', 'is the number it was made for', population.settlements],
  ];
  return lists
    .filter(([, , , length]) => length !== count)
    .map(([file, path, what, length]) => ({
      file: `geo/${file}`,
      path,
      reason: `${length} ${what}, there are ${count} settlements`,
    }));
}

/** Figures and statuses were read from the same files, so they have the same days. */
function dayProblems({ status }: ControlData, { table }: Told): Problem[] {
  return status.assessors.flatMap(({ assessor, days }) => {
    const figures = table.daysOf(assessor);
    if (days.length === figures.length && days.every((day, i) => day === figures[i])) return [];
    const odd = [
      ...days.filter((day) => !figures.includes(day)),
      ...figures.filter((day) => !days.includes(day)),
    ];
    return [
      {
        file: 'geo/settlement-status.json',
        path: assessor,
        reason: `the days are not those of the figures (${odd[0] ?? 'their order'}): ${rebuild}`,
      },
    ];
  });
}

/** The figures' series name days by their number, and have one value for each of them. */
function seriesProblems({ figures }: ControlData): Problem[] {
  return figures.series.flatMap(({ measure, days, occupied, line }, i) => {
    const fault = (path: string, reason: string): Problem => ({
      file: 'geo/control-figures.json',
      path: `series.${i}.${path}`,
      reason: `${measure}: ${reason}`,
    });
    const lists = [
      ...Object.entries(occupied).map(([id, list]) => [`occupied.${id}`, list] as const),
      ...Object.entries(line).map(([id, list]) => [`line.${id}`, list] as const),
    ];
    return [
      ...(days.some((day, at) => day >= figures.days.length || day <= (days[at - 1] ?? -1))
        ? [fault('days', 'the days are not ascending days of the list')]
        : []),
      ...lists
        .filter(([, list]) => list.length !== days.length)
        .map(([path, list]) => fault(path, `${list.length} values for ${days.length} days`)),
    ];
  });
}

/** Every place in Ukraine that is a point has a status, counted with the precision it has now. */
function placeStatusProblems({ places, placeStatus, table }: Told): Problem[] {
  const file = 'geo/place-status.json';
  const points = places.filter(({ country, kind }) => country === 'UA' && kind !== 'region');
  return [
    ...points.flatMap(({ id, precisionKm }) => {
      const index = placeStatus.places.findIndex(({ place }) => place === id);
      const counted = placeStatus.places[index];
      if (!counted) return [{ file, path: 'places', reason: `${id} was not counted: ${rebuild}` }];
      return counted.precisionKm === precisionKm
        ? []
        : [
            {
              file,
              path: `places.${index}.precisionKm`,
              reason: `${id} was counted to ${counted.precisionKm} km and is now known to ${precisionKm}: ${rebuild}`,
            },
          ];
    }),
    ...placeStatus.places.flatMap(({ place, marks }, index) => [
      ...(points.some(({ id }) => id === place)
        ? []
        : [
            {
              file,
              path: `places.${index}.place`,
              reason: `there is no place ${place} to count: ${rebuild}`,
            },
          ]),
      ...marks.flatMap(({ assessor, point, any, whole }, at) => {
        const days = table.daysOf(assessor);
        const unknown = [point, any, whole].flat().find((day) => !days.includes(day));
        return unknown
          ? [
              {
                file,
                path: `places.${index}.marks.${at}`,
                reason: `${assessor} has no assessment of ${unknown}: ${rebuild}`,
              },
            ]
          : [];
      }),
    ]),
  ];
}

/** Rows about a day and an assessor need an assessment of that day. */
function rowProblems({ accuracy, heldAbroad, table }: Told): Problem[] {
  return [
    { file: 'geo/reconstruction-accuracy.json', rows: accuracy.rows },
    { file: 'geo/held-abroad.json', rows: heldAbroad.rows },
  ].flatMap(({ file, rows }) =>
    rows.flatMap(({ assessor, day }, index) =>
      table.daysOf(assessor).includes(day)
        ? []
        : [{ file, path: `rows.${index}`, reason: `${assessor} has no assessment of ${day}: ${rebuild}` }],
    ),
  );
}

/** Faults of the facts of control that only show when they are read together. */
export const controlProblems = (data: ControlData, told: Told): Problem[] => [
  ...countProblems(data),
  ...seriesProblems(data),
  ...dayProblems(data, told),
  ...placeStatusProblems(told),
  ...rowProblems(told),
];
