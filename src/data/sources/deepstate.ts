import * as v from 'valibot';
import { readDeepState } from '../../core/control/readers/deepstate.ts';
import { AssessorIdSchema } from '../../core/model/ids.ts';
import type { ControlSource } from './source.ts';

/** The name of the branch, `main`, could not be checked from where this was written. */
const published = 'https://raw.githubusercontent.com/cyterat/deepstate-map-data/main';

export const source: ControlSource = {
  id: v.parse(AssessorIdSchema, 'deepstate'),
  name: 'DeepStateMap.Live',
  shortName: 'DeepState',
  credit: 'DeepStateMap.Live, through cyterat/deepstate-map-data',
  url: 'https://github.com/cyterat/deepstate-map-data',
  rights: 'No open licence for the geometry is stated: it is measured and compared, not copied.',
  fileName: (day) => `deepstate/${day}.geojson`,
  dayUrl: (day) => `${published}/data/deepstatemap_data_${day.replaceAll('-', '')}.geojson`,
  archiveUrl: `${published}/deepstate-map-data.geojson.gz`,
  read: readDeepState,
};
