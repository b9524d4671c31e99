import type { MultiPolygon } from 'geojson';
import type { Ground } from '../../src/core/control/ground.ts';
import { contactLine } from '../../src/core/control/line-of-contact.ts';
import { reconstruct } from '../../src/core/control/reconstruct.ts';
import { areaKm2 } from '../../src/core/geo/area.ts';
import { intersection, union } from '../../src/core/geo/clip.ts';
import type { AccuracyRow, ControlSnapshot } from '../../src/core/model/control.ts';
import type { AssessorId } from '../../src/core/model/ids.ts';
import type { Oblasts } from '../../src/core/model/layers.ts';
import { lineDistances, quantile } from './control-distances.ts';

/** Share of the land on which two occupied areas agree, and intersection over union of the two. */
export function agreement(a: MultiPolygon, b: MultiPolygon, land: MultiPolygon) {
  const [inA, inB] = [intersection(a, land), intersection(b, land)];
  const common = areaKm2(intersection(inA, inB));
  const either = areaKm2(inA) + areaKm2(inB) - common;
  return { share: 1 - (either - common) / areaKm2(land), iou: either === 0 ? 1 : common / either };
}

/** Donetsk, Luhansk, Zaporizhzhia, Kherson. */
const frontOblasts: readonly string[] = ['UA-14', 'UA-09', 'UA-23', 'UA-65'];

export const accuracyMethod =
  "Reconstruction from settlement status against the assessor's own area, on the bundled land of the affected oblasts. " +
  'Agreement: share of land that both count alike. Lines: distance from every kilometre of each to the other; of the ' +
  "assessor's outline only what lies inside Ukraine, without state border and coast.";

/** Compares reconstructions with the areas they stand for, one row a day and assessor. */
export function accuracyOf(ground: Ground, { features }: Oblasts) {
  const front = union(
    features.filter(({ properties }) => frontOblasts.includes(properties.id)).map(({ geometry }) => geometry),
  );
  const rows: AccuracyRow[] = [];
  const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
  return {
    rows,
    add(assessor: AssessorId, { date: day, occupied }: ControlSnapshot, statuses: Uint8Array): void {
      const ours = reconstruct(ground, statuses);
      const whole = agreement(ours.occupied, occupied, ground.land);
      const distances = lineDistances(ours.line, contactLine(occupied, ground.land));
      rows.push({
        day,
        assessor,
        areaAgreement: rounded(whole.share, 4),
        frontAreaAgreement: rounded(agreement(ours.occupied, occupied, front).share, 4),
        occupiedIou: rounded(whole.iou, 4),
        lineMedianKm: rounded(quantile(distances, 0.5), 2),
        lineP95Km: rounded(quantile(distances, 0.95), 2),
      });
    },
  };
}
