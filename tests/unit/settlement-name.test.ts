import { describe, expect, it } from 'vitest';
import { ukrainianName } from '../../scripts/geo/settlement-name.ts';

describe('the Ukrainian name of a settlement', () => {
  it.each([
    ['Vovchyy Yar', ['Волчий Яр', 'Вовчий Яр'], 'Вовчий Яр'],
    ['Novomykhaylivka', ['Новомихайлівка', 'Новомихайловка'], 'Новомихайлівка'],
    ['Yats’kivka', ['Яцьківка'], 'Яцьківка'],
    ['Лозове', ['Лозовое'], 'Лозове'],
  ])('%s is found among the variants', (name, variants, expected) => {
    expect(ukrainianName(name, variants)).toBe(expected);
  });

  it('stays as it is where the variants are of another name, or in other letters', () => {
    expect(ukrainianName('Myrnohrad', ['Димитров'])).toBe('Myrnohrad');
    expect(ukrainianName('Sedove', ['Сэдове'])).toBe('Sedove');
    expect(ukrainianName('Lozove', [])).toBe('Lozove');
  });
});
