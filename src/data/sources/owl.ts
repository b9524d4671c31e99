import * as v from 'valibot';
import { readOwl } from '../../core/control/readers/owl.ts';
import { AssessorIdSchema } from '../../core/model/ids.ts';
import type { ControlSource } from './source.ts';

/** The name of the branch, `master`, could not be checked from where this was written. */
const published = 'https://raw.githubusercontent.com/owlmaps/map-data/master';

export const source: ControlSource = {
  id: v.parse(AssessorIdSchema, 'owl'),
  name: 'Project Owl (Ukraine Control Map)',
  shortName: 'Owl',
  credit: 'Project Owl, through owlmaps/map-data',
  url: 'https://github.com/owlmaps/map-data',
  rights: 'No open licence for the geometry is stated: it is measured and compared, not copied.',
  fileName: (day) => `owl/${day}.json`,
  dayUrl: (day) => `${published}/data/${day.replaceAll('-', '')}.json`,
  archiveUrl: null,
  read: readOwl,
};
