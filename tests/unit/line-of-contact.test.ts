import type { MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { loadSources } from '../../src/cli/sources.ts';
import { figureTable } from '../../src/core/control/figures.ts';
import { contactLine, lineByOblast } from '../../src/core/control/line-of-contact.ts';
import { union } from '../../src/core/geo/clip.ts';
import { insideTest } from '../../src/core/geo/inside.ts';
import { lineLengthKm, pathKm } from '../../src/core/geo/lines.ts';
import { OblastIdSchema } from '../../src/core/model/ids.ts';
import { bundledGround, day, figures, hasShared, needsShared, shared } from '../support/control.ts';

const ring = (...positions: Position[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [[[...positions, ...positions.slice(0, 1)]]],
});
const box = (west: number, south: number, east: number, north: number): MultiPolygon =>
  ring([west, south], [east, south], [east, north], [west, north]);

const land = box(36, 47, 38, 48);

describe('an assessor’s line of contact', () => {
  it('is the outline inside the land: neither state border nor coast', () => {
    // The east of the land and far beyond it.
    const line = contactLine(box(37, 46, 39, 49), land);
    const middle = pathKm([
      [37, 47],
      [37, 48],
    ]);
    // Up to 170 m are missing where it meets the border.
    expect(middle - lineLengthKm(line)).toBeGreaterThanOrEqual(0);
    expect(middle - lineLengthKm(line)).toBeLessThan(0.4);
    expect(line.coordinates).toHaveLength(1);
    expect(line.coordinates.flat().every(([lon]) => lon === 37)).toBe(true);
  });

  it('is none where all of the land is occupied, and where nothing is', () => {
    expect(contactLine(box(35, 46, 39, 49), land).coordinates).toEqual([]);
    expect(contactLine({ type: 'MultiPolygon', coordinates: [] }, land).coordinates).toEqual([]);
    expect(contactLine(box(39, 46, 40, 49), land).coordinates).toEqual([]);
  });

  it('leaves out slivers of held land where the outline strays from the border', () => {
    // The outline runs 0.003 degrees (some 330 m) inside the northern border.
    const line = contactLine(box(37, 46, 39, 47.997), land);
    expect(line.coordinates.flat().every(([lon = 0]) => lon < 37.02)).toBe(true);
    expect(lineLengthKm(line)).toBeGreaterThan(109);
    expect(lineLengthKm(line)).toBeLessThan(113);
  });

  it('keeps a held pocket in the middle of the land, but no small one at the border', () => {
    const around = box(35, 46, 39, 49).coordinates[0] ?? [];
    const hole = ([west, south, east, north]: readonly [number, number, number, number]): Position[] =>
      (box(west, south, east, north).coordinates[0]?.[0] ?? []).toReversed();
    const withHole = (pocket: readonly [number, number, number, number]): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: [[...around, hole(pocket)]],
    });
    // About 3 by 3.3 km each.
    const pocket = contactLine(withHole([37, 47.5, 37.04, 47.53]), land);
    const wholeKm = pathKm(box(37, 47.5, 37.04, 47.53).coordinates[0]?.[0] ?? []);
    expect(lineLengthKm(pocket)).toBeCloseTo(wholeKm, 6);
    expect(pocket.coordinates).toHaveLength(1);
    expect(contactLine(withHole([37, 47.975, 37.04, 48.005]), land).coordinates).toEqual([]);
  });

  it('turns sharp corners of held land without a gap', () => {
    // Held land ends in a wedge of about 40 degrees that points east.
    const wedge = ring([36, 46], [39, 46], [39, 49], [36, 49], [36, 47.75], [37.2, 47.5], [36, 47.25]);
    const line = contactLine(wedge, land);
    expect(line.coordinates).toHaveLength(1);
    const edges = pathKm([
      [36, 47.75],
      [37.2, 47.5],
      [36, 47.25],
    ]);
    expect(edges - lineLengthKm(line)).toBeGreaterThanOrEqual(0);
    expect(edges - lineLengthKm(line)).toBeLessThan(0.7);
  });

  it('is measured in each oblast that it runs through', () => {
    const [a, b, c] = ['UA-14', 'UA-09', 'UA-63'].map((id) => v.parse(OblastIdSchema, id));
    if (!a || !b || !c) throw new Error('no ids');
    const line = contactLine(box(37, 46, 39, 49), land);
    const parts = lineByOblast(line, [
      { id: a, geometry: box(36, 47, 38, 47.25) },
      { id: b, geometry: box(36, 47.25, 38, 48) },
      { id: c, geometry: box(35, 47, 36, 48) },
    ]);
    expect(parts.map(({ oblast }) => oblast)).toEqual([a, b]);
    expect((parts[1]?.km ?? 0) / (parts[0]?.km ?? 1)).toBeCloseTo(3, 1);
    expect(parts.reduce((sum, { km }) => sum + km, 0)).toBeCloseTo(lineLengthKm(line), 4);
  });
});

describe.skipIf(!hasShared)(`the line on the articles’ last day ${needsShared}`, () => {
  const { ground, oblasts } = bundledGround();
  const table = figureTable(figures());
  const on = day('2025-12-25');

  it('has the lengths of the table, lies on land, and hangs together', async () => {
    const onLand = insideTest(union(oblasts.features.map(({ geometry }) => geometry)));
    for (const source of await loadSources()) {
      const snapshot = loadSnapshot(shared, source, on);
      if (!snapshot) throw new Error(`${source.id} has no ${on}`);
      const line = contactLine(snapshot.occupied, ground.land);
      const longest = Math.max(...line.coordinates.map(pathKm));
      expect(longest).toBeGreaterThan(300);
      expect(line.coordinates.length).toBeLessThan(60);
      const parts = new Map(
        lineByOblast(
          line,
          oblasts.features.map(({ properties, geometry }) => ({ id: properties.id, geometry })),
        ).map(({ oblast, km }) => [oblast, km]),
      );
      for (const id of table.affected) {
        const stated = table.on(source.id, id, on)?.lineKm ?? Number.NaN;
        expect(Math.abs((parts.get(id) ?? 0) - stated), `${source.id} ${id}`).toBeLessThan(0.06);
      }
      const middles = line.coordinates.flatMap((path) =>
        path.slice(1).map(([x = 0, y = 0], i): [number, number] => {
          const [x0 = 0, y0 = 0] = path[i] ?? [];
          return [(x + x0) / 2, (y + y0) / 2];
        }),
      );
      expect(middles.length).toBeGreaterThan(500);
      expect(middles.filter(([lon, lat]) => !onLand(lon, lat))).toEqual([]);
    }
  });
});
