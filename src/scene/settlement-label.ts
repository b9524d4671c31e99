import { romanize } from '../core/model/romanize.ts';

/**
 * A settlement's name as a language writes it, and the other way of writing it; the latter is
 * empty where the gazetteer has the name in Latin letters only.
 */
export function settlementLabel(name: string, language: string): { name: string; other: string } {
  const latin = romanize(name);
  if (latin === name) return { name, other: '' };
  return language === 'uk' ? { name, other: latin } : { name: latin, other: name };
}
