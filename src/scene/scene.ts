import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Credit } from '../core/model/atlas.ts';
import type { Drawing } from './drawing.ts';
import type { SceneInput } from './input.ts';
import type { LegendEntry } from './layer.ts';
import { allLayers } from './layers/index.ts';
import type { Theme } from './theme.ts';

/** The one description of the picture, which every renderer draws. */
export interface Scene {
  sources: Readonly<Record<string, FeatureCollection>>;
  layers: readonly LayerSpecification[];
  images: Readonly<Record<string, Drawing>>;
  legend: readonly LegendEntry[];
  credits: readonly Credit[];
  interactive: readonly string[];
}

const groundLayers: ReadonlySet<string> = new Set(['land', 'water', 'borders']);

const background = (theme: Theme): LayerSpecification => ({
  id: 'background',
  type: 'background',
  paint: { 'background-color': theme.sea },
});

/** Builds the scene: a pure function of the data, the state, the theme and the language. */
export function buildScene(input: SceneInput): Scene {
  const built = allLayers.map(({ id, build }) => ({ ground: groundLayers.has(id), part: build(input) }));
  const parts = built.flatMap(({ part }) => part ?? []);
  // The key tells of the theme first, of the ground it stands on last.
  const inLegend = [...built.filter(({ ground }) => !ground), ...built.filter(({ ground }) => ground)];
  const credits = new Map(parts.flatMap((part) => part.credits ?? []).map((credit) => [credit.name, credit]));
  return {
    sources: Object.assign({}, ...parts.map((part) => part.sources ?? {})),
    layers: [background(input.theme), ...parts.flatMap((part) => part.layers)],
    images: Object.assign({}, ...parts.map((part) => part.images ?? {})),
    legend: inLegend.flatMap(({ part }) => part?.legend ?? []),
    credits: [...credits.values()],
    interactive: parts.flatMap((part) => part.interactive ?? []),
  };
}
