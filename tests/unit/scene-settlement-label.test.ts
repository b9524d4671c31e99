import { describe, expect, it } from 'vitest';
import { settlementLabel } from '../../src/scene/settlement-label.ts';

describe('a settlement’s name on the map', () => {
  it('is romanized in English and Ukrainian in Ukrainian, each beside the other', () => {
    expect(settlementLabel('Свято-Покровське', 'en')).toEqual({
      name: 'Sviato-Pokrovske',
      other: 'Свято-Покровське',
    });
    expect(settlementLabel('Згурівка', 'uk')).toEqual({ name: 'Згурівка', other: 'Zghurivka' });
  });

  it('stands alone where the gazetteer has Latin letters only', () => {
    expect(settlementLabel('Ridkodub', 'uk')).toEqual({ name: 'Ridkodub', other: '' });
  });
});
