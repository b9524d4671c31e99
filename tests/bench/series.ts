import { pathToFileURL } from 'node:url';
import { area, feature, featureCollection, intersect } from '@turf/turf';
import { affectedOblasts, bundledOblasts } from '../../scripts/geo/control-land.ts';
import { daysOf, loadSnapshot } from '../../scripts/geo/control-sources.ts';
import type { OblastLand } from '../../src/core/control/region-control.ts';
import { type RegionSeries, regionSeries } from '../../src/core/control/series.ts';
import type { ControlSnapshot } from '../../src/core/model/control.ts';
import { source } from '../../src/data/sources/deepstate.ts';
import { root } from '../support/atlas.ts';
import { hasShared, shared } from '../support/control.ts';

/** Turf would take minutes for all days: it is timed on this many, spread evenly. */
const sampledDays = 8;

type Sample = { readonly pairMs: number; readonly worstPoints: number };

/** Turf on the sampled days × all oblasts: mean time of a pair, and how far the answers lie apart. */
function timeTurf(
  snapshots: readonly ControlSnapshot[],
  oblasts: readonly OblastLand[],
  ours: RegionSeries,
): Sample {
  let [ms, pairs, worstPoints] = [0, 0, 0];
  for (let i = 0; i < sampledDays; i++) {
    const at = Math.round((i * (snapshots.length - 1)) / (sampledDays - 1));
    const snapshot = snapshots[at];
    if (!snapshot) continue;
    oblasts.forEach(({ geometry }, which) => {
      const pair = featureCollection([feature(snapshot.occupied), feature(geometry)]);
      const start = performance.now();
      const occupied = intersect(pair);
      const size = occupied ? area(occupied) : 0;
      ms += performance.now() - start;
      pairs += 1;
      const percent = ours.oblasts[which]?.percent[at] ?? Number.NaN;
      worstPoints = Math.max(worstPoints, Math.abs(percent - (100 * size) / area(geometry)));
    });
  }
  return { pairMs: ms / pairs, worstPoints };
}

/**
 * The occupied share of the affected oblasts on every day of one source: ours over all days,
 * snapshots already read, beside turf's intersect and area, extrapolated from a sample of days.
 * Without `../shared/geo-sources` there is nothing to measure.
 */
export function seriesFigures(): Record<string, number> {
  if (!hasShared) return {};
  const oblasts = bundledOblasts(`${root}/geo`)
    .features.map(({ properties, geometry }) => ({ id: properties.id, geometry }))
    .filter(({ id }) => affectedOblasts.includes(id));
  const snapshots = daysOf(shared, source).flatMap((day) => loadSnapshot(shared, source, day) ?? []);

  const start = performance.now();
  const ours = regionSeries(snapshots, oblasts);
  const seriesMs = performance.now() - start;
  const { pairMs, worstPoints } = timeTurf(snapshots, oblasts, ours);
  const turfMs = pairMs * snapshots.length * oblasts.length;
  return {
    seriesDays: snapshots.length,
    seriesOblasts: oblasts.length,
    seriesMs,
    turfSampledDays: sampledDays,
    turfSampledPairMs: pairMs,
    turfSeriesExtrapolatedMs: turfMs,
    seriesRatio: turfMs / seriesMs,
    seriesWorstSampledPoints: worstPoints,
  };
}

const alone = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (alone) console.log(JSON.stringify(seriesFigures(), null, 2));
