import {
  type Color,
  type FilterSpecification,
  featureFilter,
  type LayerSpecification,
  latest,
  normalizePropertyExpression,
  type StylePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Ink } from './picture.ts';

/** A feature with what MapLibre's expressions read of it: 1 is a point, 2 a line, 3 an area. */
export interface StyledFeature {
  geometry: Geometry;
  styled: { type: 1 | 2 | 3; id: unknown; properties: Record<string, unknown> };
}

const kinds: Partial<Record<Geometry['type'], 1 | 2 | 3>> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

/** Sizes of symbols follow the zoom; the rest of their layout is made for a tile, at a whole zoom. */
const followsZoom: ReadonlySet<string> = new Set(['text-size', 'icon-size']);

/** One layer's style at one zoom: filter and properties, evaluated by MapLibre's own code. */
export class LayerStyle {
  private readonly expressions = new Map<string, StylePropertyExpression>();

  /** @param images names of the images that the scene has */
  constructor(
    readonly layer: LayerSpecification,
    readonly zoom: number,
    private readonly images: string[],
  ) {}

  /** Whether the layer is drawn at all at this zoom. */
  get visible(): boolean {
    const { layout, minzoom = 0, maxzoom = 24 } = this.layer;
    const isHidden = layout && 'visibility' in layout && layout.visibility === 'none';
    return !isHidden && this.zoom >= minzoom && this.zoom < maxzoom;
  }

  /** The features of the layer's source that pass its filter. */
  features(sources: Readonly<Record<string, FeatureCollection>>): StyledFeature[] {
    if (!('source' in this.layer) || typeof this.layer.source !== 'string') return [];
    const { filter } = featureFilter(filterOf(this.layer), `${this.layer.id}.filter`);
    const globals = { zoom: Math.floor(this.zoom) };
    return (sources[this.layer.source]?.features ?? []).flatMap((feature) => {
      const styled = styledFeature(feature);
      return styled && filter(globals, styled.styled) ? [styled] : [];
    });
  }

  /** A property's value for a feature, its default where the layer does not set it. */
  value(name: string, feature?: StyledFeature): unknown {
    const whole = name in reference(this.layer, 'layout') && !followsZoom.has(name);
    const zoom = whole ? Math.floor(this.zoom) : this.zoom;
    return this.expression(name).evaluate({ zoom }, feature?.styled, {}, undefined, this.images);
  }

  number(name: string, feature?: StyledFeature): number {
    return Number(this.value(name, feature) ?? 0);
  }

  text(name: string, feature?: StyledFeature): string {
    return String(this.value(name, feature) ?? '');
  }

  numbers(name: string, feature?: StyledFeature): number[] {
    const value = this.value(name, feature);
    return Array.isArray(value) ? value.map(Number) : [];
  }

  /** A colour with its own opacity, times that of a property; `null` where nothing would be seen. */
  ink(colorName: string, opacityName: string, feature?: StyledFeature): Ink | null {
    const ink = inkOf(this.value(colorName, feature) as Color | undefined);
    const opacity = (ink?.opacity ?? 0) * this.number(opacityName, feature);
    return ink && opacity > 0 ? { color: ink.color, opacity } : null;
  }

  private expression(name: string): StylePropertyExpression {
    const known = this.expressions.get(name);
    if (known) return known;
    const group = name in reference(this.layer, 'layout') ? 'layout' : 'paint';
    const specification = reference(this.layer, group)[name] as Parameters<
      typeof normalizePropertyExpression
    >[2] & { default?: unknown };
    const given = (this.layer[group] as Record<string, unknown> | undefined)?.[name];
    const value = (given ?? specification.default) as string;
    const made = normalizePropertyExpression(value, `${this.layer.id}.${name}`, specification);
    this.expressions.set(name, made);
    return made;
  }
}

/** Types and defaults of a kind of layer's properties, as the style specification has them. */
const references: ReadonlyMap<string, unknown> = new Map<string, unknown>(Object.entries(latest));
const reference = ({ type }: LayerSpecification, group: 'layout' | 'paint'): Record<string, unknown> =>
  (references.get(`${group}_${type}`) ?? {}) as Record<string, unknown>;

const filterOf = (layer: LayerSpecification): FilterSpecification | undefined =>
  'filter' in layer ? layer.filter : undefined;

function styledFeature({ geometry, properties, id }: Feature): StyledFeature | null {
  const type = geometry && kinds[geometry.type];
  return type ? { geometry, styled: { type, id, properties: properties ?? {} } } : null;
}

/** A colour of the style; MapLibre keeps it multiplied by its opacity. */
export function inkOf(color: Color | null | undefined): Ink | null {
  if (!color || color.a === 0) return null;
  const hex = (channel: number): string =>
    Math.round((channel / color.a) * 255)
      .toString(16)
      .padStart(2, '0');
  return { color: `#${hex(color.r)}${hex(color.g)}${hex(color.b)}`, opacity: color.a };
}
