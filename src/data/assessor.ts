import type { Assessor } from '../core/model/atlas.ts';
import type { ControlSource } from './sources/source.ts';

/** What the app tells of a control source. */
export const assessorOf = ({ id, name, shortName, credit, url, rights }: ControlSource): Assessor => ({
  id,
  name,
  shortName,
  credit: { name: credit, url, licence: rights },
});
