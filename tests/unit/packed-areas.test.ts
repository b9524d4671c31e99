import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buffersOf, packSnapshot, unpackSnapshot } from '../../src/core/control/packed.ts';
import type { ControlSnapshot } from '../../src/core/model/control.ts';
import { day } from '../support/control.ts';

const ring = (west: number, size: number): Position[] => [
  [west, 48],
  [west + size, 48],
  [west + size, 48 + size],
  [west, 48],
];
const area = (...coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates });

const snapshot = (occupied: MultiPolygon, heldAbroad: MultiPolygon): ControlSnapshot => ({
  kind: 'snapshot',
  source: 'owl',
  date: day('2025-12-25'),
  occupied,
  heldAbroad,
});

describe('packed snapshots', () => {
  it.each([
    [
      'polygons, one of them with holes',
      area([ring(37, 1), ring(37.1, 0.1), ring(37.5, 0.2)], [ring(39, 2)]),
    ],
    ['nothing', area()],
  ])('unpack to what was packed: %s', (_, occupied) => {
    const given = snapshot(occupied, area([ring(35, 0.123456789)]));
    expect(unpackSnapshot(packSnapshot(given))).toEqual(given);
  });

  it('survive being handed to another thread', () => {
    const given = snapshot(area([ring(37, 1)]), area());
    const packed = packSnapshot(given);
    const moved = structuredClone(packed, { transfer: buffersOf(packed) });
    expect(unpackSnapshot(moved)).toEqual(given);
    // Handed over, not copied: nothing is left here.
    expect(buffersOf(packed).map(({ byteLength }) => byteLength)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
