import { romanize } from '../../src/core/model/romanize.ts';

const latin = /^\p{Script=Latin}/u;
/** Letters of the Ukrainian alphabet only: a Russian name has some that it lacks, or lacks none. */
const ukrainian = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії’ʼ' .-]+$/;

/** A name in Latin letters reduced to what all romanizations of it share. */
const skeleton = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');

/** Share of common pairs of letters (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

/** A variant less like the gazetteer's name than this is another, older name. */
const leastLikeness = 0.72;

/**
 * A settlement's Ukrainian name. The gazetteer often has a romanization in the field for it, and the
 * Ukrainian spelling among the variants: the variant in Ukrainian letters whose romanization comes
 * nearest is taken; where none is near, the name stays as it is.
 */
export function ukrainianName(name: string, variants: readonly string[]): string {
  if (!latin.test(name)) return name;
  const wanted = skeleton(name);
  const [best] = variants
    .filter((variant) => ukrainian.test(variant))
    .map((variant) => ({ variant, like: likeness(wanted, skeleton(romanize(variant))) }))
    .sort((a, b) => b.like - a.like);
  return best && best.like >= leastLikeness ? best.variant.replace(/['ʼ]/g, '’') : name;
}
