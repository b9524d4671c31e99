import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Credit } from '../core/model/atlas.ts';
import type { Drawing } from './drawing.ts';
import type { SceneInput } from './input.ts';

/** One line of the legend. */
export interface LegendEntry {
  id: string;
  label: string;
  /** A second line, for example how exact something is. */
  note?: string;
  swatch: Drawing;
}

/** What one layer contributes to the picture. */
export interface LayerPart {
  sources?: Readonly<Record<string, FeatureCollection>>;
  /** In MapLibre style terms; drawn in this order. */
  layers: readonly LayerSpecification[];
  images?: Readonly<Record<string, Drawing>>;
  legend?: readonly LegendEntry[];
  credits?: readonly Credit[];
  /** Ids of style layers whose features open a card; such features carry `card: "kind:id"`. */
  interactive?: readonly string[];
}

/** A layer of the map: one file in `layers/`. `null` when it is switched off or has nothing to show. */
export interface SceneLayer {
  id: string;
  build(input: SceneInput): LayerPart | null;
}
