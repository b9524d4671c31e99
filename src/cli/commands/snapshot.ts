import { join } from 'node:path';
import { CliError, type Command } from '../command.ts';
import { dayOption, readOptions, required } from '../options.ts';
import { loadSnapshotData } from '../snapshot-data.ts';
import { type Format, formatOf, formats, writePicture } from '../snapshot-file.ts';
import { projectionNamed, proposalsFrom, sizeFrom, sourceNamed, themeNamed } from '../snapshot-options.ts';
import { snapshotPicture } from '../snapshot-picture.ts';
import { allRegions, regionNamed, type SnapshotRegion } from '../snapshot-regions.ts';
import { snapshotScene } from '../snapshot-scene.ts';
import { sceneText } from '../snapshot-texts.ts';

/** A picture to be made: of what, where to, and how. */
interface Job {
  region: SnapshotRegion;
  path: string;
  format: Format;
}

function formatNamed(name: string): Format {
  const format = formats.find((known) => known === name);
  if (format) return format;
  throw new CliError(`--format ${JSON.stringify(name)}: one of ${formats.join(', ')}`);
}

/** Draws a region, or each oblast, on a day, as PNG, SVG or PDF. Prints the files' names. */
export const command: Command = {
  usage:
    '(--region UA-14|affected|all --out FILE.png|.svg|.pdf | --all-regions --out-dir FOLDER [--format png|svg|pdf]) --date YYYY-MM-DD [--source SOURCE] [--proposal ID]... [--param ID.name=value]... [--theme light|dark] [--lang en] [--projection conic|mercator] [--size 2400x1600] [--scale N]',
  async run(args) {
    const options = readOptions(args, {
      region: { type: 'string' },
      'all-regions': { type: 'boolean', default: false },
      date: { type: 'string' },
      source: { type: 'string', default: 'consensus' },
      proposal: { type: 'string', multiple: true, default: [] },
      param: { type: 'string', multiple: true, default: [] },
      theme: { type: 'string', default: 'light' },
      lang: { type: 'string', default: 'en' },
      projection: { type: 'string', default: 'conic' },
      size: { type: 'string', default: '2400x1600' },
      scale: { type: 'string' },
      out: { type: 'string' },
      'out-dir': { type: 'string' },
      format: { type: 'string' },
    });
    const day = dayOption(required(options.date, 'date'), 'date');
    const projection = projectionNamed(options.projection);
    const theme = themeNamed(options.theme);
    const { scale, ...size } = sizeFrom(options.size, options.scale);
    const data = await loadSnapshotData();
    const { atlas } = data;

    const jobs = (): Job[] => {
      if (options['all-regions']) {
        if (options.region || options.out)
          throw new CliError('--all-regions goes with --out-dir, not with --region or --out');
        const folder = required(options['out-dir'], 'out-dir');
        const format = formatNamed(options.format ?? 'png');
        return allRegions(atlas).map((region) => ({
          region,
          format,
          path: join(folder, `contact-line_${region.id.toLowerCase()}_${day}_${options.source}.${format}`),
        }));
      }
      if (options['out-dir'] || options.format)
        throw new CliError('--out-dir and --format go with --all-regions');
      const path = required(options.out, 'out');
      const region = regionNamed(required(options.region, 'region'), atlas);
      return [{ region, path, format: formatOf(path) }];
    };
    const wanted = jobs();
    const snapshot = snapshotScene(data, {
      day,
      source: sourceNamed(options.source, atlas),
      proposals: proposalsFrom(options.proposal, options.param, atlas),
      theme,
      text: await sceneText(options.lang),
    });
    for (const { region, path, format } of wanted) {
      const drawn = snapshotPicture(snapshot, { region, projection, ...size });
      await writePicture(path, { ...drawn, scale }, format);
    }
    return wanted.map(({ path }) => `${path}\n`).join('');
  },
};
