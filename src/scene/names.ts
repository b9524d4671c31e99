import type { Atlas } from '../core/model/atlas.ts';

/** Of two names the one that a language writes: Ukrainian, or the romanized one for all others. */
export const nameIn = ({ name, nameUk }: { name: string; nameUk: string }, language: string): string =>
  language === 'uk' ? nameUk : name;

/** An oblast's name in a language; its id where there is no such oblast. */
export function oblastName({ oblasts }: Pick<Atlas, 'oblasts'>, id: string, language: string): string {
  const found = oblasts.features.find(({ properties }) => properties.id === id);
  return found ? nameIn(found.properties, language) : id;
}
