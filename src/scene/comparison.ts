import { csvFormat } from 'd3';
import type { LocalText } from '../core/model/text.ts';
import { localText } from '../core/model/text.ts';
import type { Figures } from '../core/proposals/figures.ts';
import type { SceneInput } from './input.ts';

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

/** One provision, or a proposal as a whole, as the table of comparison shows it. */
export interface ComparisonRow {
  id: string;
  proposal: string;
  /** `null` for the whole proposal. */
  provision: string | null;
  km2: number | null;
  lineKm: number | null;
  settlements: number | null;
  /** Inhabitants before 2022 of the settlements that have a figure: at least so many. */
  population: number | null;
  slovianskKm: number | null;
  kramatorskKm: number | null;
}

function rowOf(
  id: string,
  proposal: LocalText,
  provision: LocalText | null,
  figures: Figures | null,
  language: string,
): ComparisonRow {
  const watched = (place: string): number | null =>
    figures?.watched.find((each) => each.place === place)?.km ?? null;
  return {
    id,
    proposal: localText(proposal, language),
    provision: provision && localText(provision, language),
    km2: figures?.km2 ?? null,
    lineKm: figures?.lineKm ?? null,
    settlements: figures?.settlements?.count ?? null,
    population: figures?.settlements?.population ?? null,
    slovianskKm: watched('sloviansk'),
    kramatorskKm: watched('kramatorsk'),
  };
}

/** A row for each provision of the proposals that are drawn, and one for each proposal as a whole. */
export function comparisonRows({ proposals, figures, text }: SceneInput): ComparisonRow[] {
  return proposals.flatMap(({ proposal, provisions }, index) => {
    const own = figures[index];
    const { language } = text;
    return [
      rowOf(proposal.id, proposal.title, null, own?.total ?? null, language),
      ...provisions.map(({ provision }, i) =>
        rowOf(
          `${proposal.id} ${provision.id}`,
          proposal.title,
          provision.title,
          own?.provisions[i]?.figures ?? null,
          language,
        ),
      ),
    ];
  });
}

/** Rows by a column, ascending or descending; without a number last either way. */
export function sortRows(
  rows: readonly ComparisonRow[],
  column: NumberColumn,
  descending: boolean,
): ComparisonRow[] {
  const rank = (row: ComparisonRow): number => row[column] ?? Number.NaN;
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return descending ? y - x : x - y;
  });
}

/** A text cell that no spreadsheet takes for a formula. */
const plain = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The rows as CSV, one decimal for km² and km. */
export function rowsToCsv(rows: readonly ComparisonRow[]): string {
  const rounded = (value: number | null, decimals: number): string =>
    value === null ? '' : String(Number(value.toFixed(decimals)));
  return csvFormat(
    rows.map((row) => ({
      proposal: plain(row.proposal),
      provision: plain(row.provision ?? ''),
      areaKm2: rounded(row.km2, 1),
      lineKm: rounded(row.lineKm, 1),
      settlements: rounded(row.settlements, 0),
      populationAtLeast: rounded(row.population, 0),
      slovianskKm: rounded(row.slovianskKm, 1),
      kramatorskKm: rounded(row.kramatorskKm, 1),
    })),
  );
}
