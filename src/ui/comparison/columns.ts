/** The columns of the comparison that hold numbers, by which it can be sorted. */
export const numberColumns = [
  'km2',
  'lineKm',
  'settlements',
  'population',
  'slovianskKm',
  'kramatorskKm',
] as const;
export type NumberColumn = (typeof numberColumns)[number];
