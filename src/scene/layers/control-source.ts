import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Advance } from '../../core/control/advance.ts';
import type { ControlView } from '../../core/control/view.ts';
import type { SceneInput } from '../input.ts';
import { memoLast } from '../memo.ts';

/** What the one source of control holds. */
export type ControlKind = 'occupied' | 'only-a' | 'only-b' | 'gained' | 'lost' | 'line';

const isEmpty = ({ coordinates }: Extract<Geometry, { coordinates: unknown[] }>): boolean =>
  coordinates.length === 0;

const collect = memoLast((view: ControlView, advance: Advance | null): FeatureCollection => {
  // Comparing with a later day turns the two around: the words always tell of the passing of time.
  const forward = advance === null || advance.from <= advance.to;
  const [gained, lost] = forward ? [advance?.gained, advance?.lost] : [advance?.lost, advance?.gained];
  const areas = {
    occupied: view.occupied,
    'only-a': view.onlyA,
    'only-b': view.onlyB,
    gained,
    lost,
    line: view.line,
  };
  return {
    type: 'FeatureCollection',
    features: Object.entries(areas).flatMap(([kind, geometry]) =>
      geometry && !isEmpty(geometry)
        ? [{ type: 'Feature' as const, properties: { kind, card: 'ground' }, geometry }]
        : [],
    ),
  };
});

/**
 * Everything of control in one source: a step in time hands one collection to the renderer, which
 * draws it at once. Every spot of it opens the card of the ground there.
 */
export const controlSource = ({ control, advance }: SceneInput): { control: FeatureCollection } => ({
  control: collect(control, advance),
});

export const kindIs = (kind: ControlKind): FilterSpecification => ['==', ['get', 'kind'], kind];
