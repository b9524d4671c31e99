import { contactLine, lineByOblast } from '../../core/control/line-of-contact.ts';
import { regionControl } from '../../core/control/region-control.ts';
import { union } from '../../core/geo/clip.ts';
import { lineLengthKm } from '../../core/geo/lines.ts';
import type { ControlSnapshot } from '../../core/model/control.ts';
import type { Oblasts } from '../../core/model/layers.ts';
import { loadOblasts } from '../bundle.ts';
import { CliError, type Command } from '../command.ts';
import { readControlFile } from '../control-file.ts';
import { dayOption, readOptions, required } from '../options.ts';
import { loadSources } from '../sources.ts';
import { table } from '../table.ts';

/** Lengths and areas to the metre and 0.001 km², percent to four decimals. */
const round = (value: number, decimals = 3): number => Number(value.toFixed(decimals));

/** What the command tells of a day, as plain data. */
function reportOf({ date, source, occupied }: ControlSnapshot, { features }: Oblasts) {
  const oblasts = features.map(({ properties, geometry }) => ({ ...properties, geometry }));
  const line = contactLine(occupied, union(oblasts.map(({ geometry }) => geometry)));
  const lengths = new Map(lineByOblast(line, oblasts).map(({ oblast, km }) => [oblast, km]));
  const control = new Map(regionControl(occupied, oblasts).map((row) => [row.oblast, row]));
  return {
    date,
    source,
    frontLineKm: round(lineLengthKm(line)),
    oblasts: oblasts.map(({ id, name }) => {
      const { areaKm2 = 0, occupiedKm2 = 0, percent = 0 } = control.get(id) ?? {};
      return {
        id,
        name,
        areaKm2: round(areaKm2),
        occupiedKm2: round(occupiedKm2),
        percent: round(percent, 4),
        lineKm: round(lengths.get(id) ?? 0),
      };
    }),
  };
}

function inWords({ date, source, frontLineKm, oblasts }: ReturnType<typeof reportOf>): string {
  const rows = oblasts.map(({ id, name, areaKm2, occupiedKm2, percent, lineKm }) => [
    id,
    name,
    areaKm2.toFixed(1),
    occupiedKm2.toFixed(1),
    percent.toFixed(2),
    lineKm.toFixed(1),
  ]);
  const heading = ['id', 'oblast', 'areaKm2', 'occupiedKm2', 'percent', 'lineKm'];
  return [
    `date: ${date}`,
    `source: ${source}`,
    `front line: ${frontLineKm.toFixed(1)} km`,
    '',
    table([heading, ...rows], 2),
    '',
  ].join('\n');
}

/** Measures one day of a control file: the line of contact, and every oblast's occupied land. */
export const command: Command = {
  usage: '--file F --source deepstate|owl|geojson [--date YYYY-MM-DD] [--json]',
  async run(args) {
    const options = readOptions(args, {
      file: { type: 'string' },
      source: { type: 'string' },
      date: { type: 'string' },
      json: { type: 'boolean' },
    });
    const sources = await loadSources();
    const id = required(options.source, 'source');
    const source = sources.find((one) => one.id === id) ?? null;
    if (!source && id !== 'geojson') {
      const known = [...sources.map((one) => one.id), 'geojson'].join(', ');
      throw new CliError(`unknown source ${JSON.stringify(id)}; sources: ${known}`);
    }
    const date = options.date === undefined ? null : dayOption(options.date, 'date');
    const snapshot = await readControlFile({ path: required(options.file, 'file'), source, date });
    const report = reportOf(snapshot, loadOblasts());
    return options.json ? `${JSON.stringify(report, null, 2)}\n` : inWords(report);
  },
};
