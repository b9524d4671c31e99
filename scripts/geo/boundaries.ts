import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { areaKm2, ringArea } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { BordersSchema, NeighboursSchema, OblastsSchema } from '../../src/core/model/layers.ts';
import { type Arrangement, arrange, unitsPerDegree } from './arrangement.ts';
import { borderLines } from './borders.ts';
import type { BuildContext } from './context.ts';
import { loadFullCountries } from './countries.ts';
import { core, type Extent, rectangle, within } from './frame.ts';
import { labelPoint } from './label.ts';
import type { GridPoint } from './noding.ts';
import { loadFullOblasts } from './oblasts.ts';
import { simplifyArcs } from './simplify.ts';
import { writeLayer } from './write.ts';

/** Oblasts that the fighting has reached or that border the enemy's coast or land: drawn finest. */
const affected = new Set(
  ['09', '12', '14', '23', '40', '43', '48', '51', '59', '63', '65', '74'].map((code) => `UA-${code}`),
);

/** Smallest triangle an arc keeps, in square grid units (1e-8 square degrees, about 80 m²). */
const tolerance = {
  affected: 15_000,
  coast: 20_000,
  ukraine: 100_000,
  seaside: 60_000,
  near: 600_000,
  far: 15_000_000,
};

/** Finer for units that are small, or whose coast is so ragged that rounding it off would show in their area. */
const delicate: ReadonlyMap<string, number> = new Map([
  ['UA-30', 10_000],
  ['UA-40', 1_000],
  ['UA-43', 9_000],
]);

/** Where the coasts of the neighbours are drawn as finely as Ukraine's: on the sea it fights over. */
const seaside: Extent = [28, 43.3, 42, 48];

/** Smallest island or enclosed water drawn, in square grid units (12,000 are about 1 km²). */
const smallest = { ukraine: 12_000, near: 60_000, far: 2_000_000 };
/** Zmiinyi Island (0.2 km²) is drawn although it is smaller: the war made it known. */
const zmiinyi: Extent = [30.1, 45.2, 30.3, 45.3];

const reaches = (points: readonly GridPoint[], extent: Extent): boolean =>
  points.some(([x, y]) => within([x / unitsPerDegree, y / unitsPerDegree], extent));

function toleranceOf(owners: readonly string[], arc: readonly GridPoint[]): number {
  const finest = Math.min(...owners.map((name) => delicate.get(name) ?? Infinity));
  if (finest < Infinity) return finest;
  if (owners.some((name) => affected.has(name)))
    return owners.length === 1 ? tolerance.coast : tolerance.affected;
  if (owners.some((name) => name.startsWith('UA-'))) return tolerance.ukraine;
  if (owners.length === 1 && reaches(arc, seaside)) return tolerance.seaside;
  return reaches(arc, core) ? tolerance.near : tolerance.far;
}

function isDrawn(name: string, ring: readonly GridPoint[], size: number): boolean {
  if (name.startsWith('UA-')) return size >= smallest.ukraine || reaches(ring, zmiinyi);
  return size >= (reaches(ring, core) ? smallest.near : smallest.far);
}

/** An area of the arrangement in degrees, its rings wound as RFC 7946 asks. */
function toArea(arrangement: Arrangement, name: string): MultiPolygon {
  const object = arrangement.objects[name];
  if (!object) return { type: 'MultiPolygon', coordinates: [] };
  const { coordinates } = feature(arrangement, object).geometry;
  const toDegrees = (ring: Position[], outer: boolean): Position[] => {
    const positions = ring.map(([x = 0, y = 0]): Position => [x / unitsPerDegree, y / unitsPerDegree]);
    return ringArea(positions) > 0 === outer ? positions : positions.reverse();
  };
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((rings) => rings.map((ring, index) => toDegrees(ring, index === 0))),
  };
}

/** A state has its label in the middle of the map if it reaches in there with more than a corner (km²). */
const cornerKm2 = 10_000;

function labelIn(area: MultiPolygon): [number, number] {
  const middle = intersection(area, rectangle(core));
  const least = Math.min(cornerKm2, areaKm2(area) / 2);
  return labelPoint(areaKm2(middle) >= least ? middle : area);
}

/**
 * `oblasts`, `neighbours` and `borders`: one arrangement of all land, simplified together, so that
 * the three layers share their vertices.
 */
export function buildBoundaries(context: BuildContext): void {
  const oblasts = loadFullOblasts(context);
  const countries = loadFullCountries(context);
  const areas = new Map([...oblasts, ...countries].map(({ properties: { id }, geometry }) => [id, geometry]));
  const { arrangement, conflicts } = simplifyArcs(arrange(areas, isDrawn), toleranceOf);
  context.log(`boundaries: ${arrangement.arcs.flat().length} points, ${conflicts} arcs in conflict`);
  const drawn = <P extends { id: string }>(facts: P) => {
    const geometry = toArea(arrangement, facts.id);
    if (geometry.coordinates.length === 0) return [];
    return [{ type: 'Feature' as const, properties: { ...facts, label: labelIn(geometry) }, geometry }];
  };
  writeLayer(
    context,
    'oblasts',
    OblastsSchema,
    oblasts.flatMap(({ properties }) => drawn(properties)),
  );
  writeLayer(
    context,
    'neighbours',
    NeighboursSchema,
    countries.flatMap(({ properties }) => drawn(properties)),
  );
  writeLayer(context, 'borders', BordersSchema, borderLines(arrangement));
}
