import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringsOf, traceFronts } from '../../src/core/geo/contour.ts';
import { relaxFront, roundCorners } from '../../src/core/geo/smooth.ts';
import { next, triangulate } from '../../src/core/geo/voronoi.ts';

const how = { rounds: 12, pull: 0.85, margin: 0.25 };

/** Even-odd: whether a point lies in the rings. */
function inside(rings: readonly (readonly (readonly [number, number])[])[], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x0, y0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [x1, y1];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
    });
  }
  return odd;
}

/** Random points with random marks inside a far square of unmarked corners, so that none lies on the rim. */
const scene = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })), {
    minLength: 4,
    maxLength: 60,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .chain((points) =>
    fc.tuple(
      fc.constant(points),
      fc.array(fc.boolean(), { minLength: points.length, maxLength: points.length }),
      fc.boolean(),
    ),
  );

describe('fronts across a mesh', () => {
  it('triangulates counter-clockwise', () => {
    const mesh = triangulate(Float64Array.of(0, 0, 10, 1, 9, 11, -1, 8, 4, 5));
    for (let h = 0; h < mesh.from.length; h++) {
      const [a, b, c] = [h, next(h), next(next(h))].map((e) => mesh.from[e] ?? 0);
      const at = (i = 0): [number, number] => [mesh.points[2 * i] ?? 0, mesh.points[2 * i + 1] ?? 0];
      const [[ax, ay], [bx, by], [cx, cy]] = [at(a), at(b), at(c)];
      expect((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).toBeGreaterThan(0);
    }
  });

  it('leave every point on its own side, smoothed or not, whatever is marked', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(0, 4), ([points, wanted, corners], steps) => {
        const frame = [
          [-5000, -5100],
          [5200, -5000],
          [5000, 5300],
          [-5400, 5000],
        ];
        const mesh = triangulate(Float64Array.from([...points, ...frame].flat()));
        const marks = Uint8Array.from([...wanted, corners, corners, corners, !corners].map(Number));
        const fronts = traceFronts(mesh, marks);
        const lines = fronts.map((front) => {
          const relaxed = relaxFront(mesh, front, how);
          return steps === 0 ? relaxed : roundCorners(mesh, front, relaxed, steps);
        });
        const rings = ringsOf(mesh, marks, fronts, lines);
        points.forEach(([x, y], i) => {
          expect(inside(rings, x, y)).toBe(marks[i] === 1);
        });
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('are none where all points are alike; all marked is the whole rim', () => {
    const mesh = triangulate(Float64Array.of(0, 0, 10, 0, 10, 10, 0, 10, 5, 5));
    const [none, all] = [new Uint8Array(5), new Uint8Array(5).fill(1)];
    expect(traceFronts(mesh, none)).toEqual([]);
    expect(ringsOf(mesh, none, [], [])).toEqual([]);
    expect(traceFronts(mesh, all)).toEqual([]);
    expect(ringsOf(mesh, all, [], [])[0]).toHaveLength(4);
  });
});
