import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { area, featureCollection, intersect, feature as turfFeature, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { figureCounter } from '../../scripts/geo/control-figures.ts';
import { measureLines } from '../../scripts/geo/control-lines.ts';
import { loadSnapshot } from '../../scripts/geo/control-sources.ts';
import { loadSources } from '../../src/cli/sources.ts';
import { figureTable } from '../../src/core/control/figures.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import type { Day, OblastId } from '../../src/core/model/ids.ts';
import { root } from '../support/atlas.ts';
import { assessor, bundledGround, day, figures, hasShared, needsShared, shared } from '../support/control.ts';

const packed = figures();
const table = figureTable(packed);

type Areal = Feature<Polygon | MultiPolygon>;

/** The assessors' files read anew, without any code of the project. */
function readAgain(name: string, on: Day): Areal {
  if (name === 'deepstate') {
    const text = readFileSync(`${shared}/deepstate/${on}.geojson`, 'utf8');
    const [only] = (JSON.parse(text) as FeatureCollection<MultiPolygon>).features;
    if (!only) throw new Error('no feature');
    return only;
  }
  const { areas } = JSON.parse(readFileSync(`${shared}/owl/${on}.json`, 'utf8')) as {
    areas: [number, number][][];
  };
  const polygons = areas.map((ring): Areal => {
    const lonLat = ring.map(([lat, lon]): Position => [lon, lat]);
    return turfFeature({ type: 'Polygon', coordinates: [[...lonLat, ...lonLat.slice(0, 1)]] });
  });
  const all = union(featureCollection(polygons));
  if (!all) throw new Error('no area');
  return all;
}

/** Full-resolution outlines: cut to land where the build left them, else those of oblasts without a coast. */
function outlines(): Map<string, Areal> {
  const cut = resolve(root, '.cache/oblasts-land-full.geojson');
  const read = (path: string) =>
    (
      JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
        Polygon | MultiPolygon,
        Record<string, string>
      >
    ).features;
  if (existsSync(cut)) return new Map(read(cut).map((f) => [f.properties.id ?? '', f]));
  const inland = ['UA-09', 'UA-63', 'UA-59', 'UA-12'];
  return new Map(
    read(`${shared}/geoboundaries-ukr-adm1.geojson`)
      .filter((f) => inland.includes(f.properties.shapeISO ?? ''))
      .map((f) => [f.properties.shapeISO ?? '', f]),
  );
}

/** Twenty days over all, always the same, in turns of the two assessors. */
const sampled = Array.from({ length: 20 }, (_, i): [string, Day] => {
  const measure = i % 2 === 0 ? 'deepstate' : 'owl';
  const days = table.daysOf(measure);
  const seeded = Math.abs(Math.sin((i + 1) * 12.9898)) * 43758.5453;
  return [measure, days[Math.floor((seeded % 1) * days.length)] ?? day('2025-12-25')];
});

describe.skipIf(!hasShared)(`figures of control against @turf/turf ${needsShared}`, () => {
  const affected = [...outlines()].flatMap(([id, outline]) => {
    const oblast = table.affected.find((each) => each === id);
    return oblast ? [{ oblast, outline, whole: area(outline) }] : [];
  });

  it.each(sampled)('of %s on %s agree to 0.02 points in every oblast', (measure, on) => {
    const occupied = readAgain(measure, on);
    expect(affected.length).toBeGreaterThanOrEqual(4);
    for (const { oblast, outline, whole } of affected) {
      const common = intersect(featureCollection([occupied, outline]));
      const expected = ((common ? area(common) : 0) / whole) * 100;
      const stated = table.on(measure, oblast, on)?.percent ?? Number.NaN;
      expect(Math.abs(stated - expected), `${oblast} ${expected}`).toBeLessThan(0.02);
    }
  });
});

describe.skipIf(!hasShared)(`the counter of figures ${needsShared}`, () => {
  const { oblasts } = bundledGround();
  const counted = oblasts.features.map(({ properties: { id, label }, geometry }) => {
    const whole: MultiPolygon =
      geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : geometry;
    return { id, land: whole, label: [label[0], label[1]] as const };
  });
  const ids = ['deepstate', 'owl'].map(assessor);
  const days = ['2025-12-24', '2025-12-25', '2025-12-30', '2025-12-31'].map(day);

  it('counts days in a row as each by itself, and keeps gaps', async () => {
    const sources = await loadSources();
    const snapshotsOf = (on: Day) => sources.map((source) => loadSnapshot(shared, source, on));
    const row = figureCounter(counted, ids);
    for (const on of days) row.add(on, snapshotsOf(on));
    const inRow = figureTable(row.table('in a row', new Map()));
    expect(inRow.daysOf('deepstate')).toEqual(days);
    expect(inRow.daysOf('owl')).toEqual(days.filter((on) => on !== '2025-12-30'));
    expect(inRow.daysOf('both')).toEqual(inRow.daysOf('owl'));
    for (const on of days) {
      const alone = figureCounter(counted, ids);
      alone.add(on, snapshotsOf(on));
      const single = figureTable(alone.table('alone', new Map()));
      for (const measure of ['deepstate', 'owl', 'both', 'either']) {
        for (const id of single.affected)
          expect(inRow.on(measure, id, on)).toEqual(single.on(measure, id, on));
      }
    }
  });

  it('counts on the drawn outline nearly what the table states', async () => {
    const sources = await loadSources();
    const on = day('2025-12-25');
    const counter = figureCounter(counted, ids);
    counter.add(
      on,
      sources.map((source) => loadSnapshot(shared, source, on)),
    );
    const task = { from: shared, out: resolve(root, 'geo') };
    const lines = new Map(
      sources.map((source) => [source.id, measureLines({ ...task, assessor: source.id }, source, [on])]),
    );
    const drawn = figureTable(counter.table('drawn', lines));
    const landOf = (id: OblastId): number => {
      const found = counted.find((each) => each.id === id);
      return found ? areaKm2(found.land) : Number.NaN;
    };
    for (const id of table.affected) {
      expect(drawn.landKm2.get(id)).toBeCloseTo(landOf(id), 1);
      for (const measure of ['deepstate', 'owl', 'both', 'either']) {
        const [a, b] = [drawn.on(measure, id, on), table.on(measure, id, on)];
        expect(Math.abs((a?.percent ?? NaN) - (b?.percent ?? NaN)), `${measure} ${id}`).toBeLessThan(0.1);
      }
    }
  });
});
