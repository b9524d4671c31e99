import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { areaKm2 } from '../../core/geo/area.ts';
import { localText } from '../../core/model/text.ts';
import type { EvaluatedProposal, EvaluatedProvision } from '../../core/proposals/evaluate.ts';
import { paramsIn } from '../../core/proposals/kind.ts';
import { type Drawing, swatch, swatchBox, swatchLine } from '../drawing.ts';
import { boldFont } from '../fonts.ts';
import type { SceneInput } from '../input.ts';
import type { LayerPart, LegendEntry, SceneLayer } from '../layer.ts';
import { patternSwatch, patternTile, type Texture } from '../patterns.ts';

type Style = NonNullable<EvaluatedProvision['provision']['style']>;

const textureOf = (style: Style): Texture | null =>
  style === 'hatch-a' || style === 'hatch-b' || style === 'dots' ? style : null;

const imageId = (style: Style, proposal: string): string => `provision-${style}-${proposal}`;

/** The colour of a proposal: the same whatever else is drawn. */
function colorOf({ proposal }: EvaluatedProposal, { atlas, theme }: SceneInput): string {
  const index = atlas.proposals.findIndex(({ id }) => id === proposal.id);
  return theme.proposals[Math.max(0, index) % theme.proposals.length] ?? theme.label;
}

/** Where an area's one label stands: inside its largest piece. */
function labelSpot(area: MultiPolygon): Point | null {
  const pieces = area.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const [largest] = pieces.sort((a, b) => areaKm2(b) - areaKm2(a));
  if (!largest) return null;
  const middle = centerOfMass(largest);
  return (booleanPointInPolygon(middle, largest) ? middle : pointOnFeature(largest)).geometry;
}

/** Identity of a provision's source data is that of its value, so equal zones are not sent again. */
const sources = new WeakMap<object, FeatureCollection>();
function sourceOf({ proposal }: EvaluatedProposal, { provision, value }: EvaluatedProvision, label: string) {
  if (!value) return null;
  const known = sources.get(value);
  if (known) return known;
  const properties = { card: `proposal:${proposal.id}`, provision: provision.id, label };
  const spot = value.kind === 'area' ? labelSpot(value.area) : null;
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties, geometry: value.kind === 'area' ? value.area : value.line },
      ...(spot ? [{ type: 'Feature' as const, properties, geometry: spot }] : []),
    ],
  };
  sources.set(value, collection);
  return collection;
}

function styleLayers(
  id: string,
  style: Style,
  look: { color: string; image: string },
  input: SceneInput,
): LayerSpecification[] {
  const { color, image } = look;
  const texture = textureOf(style);
  const outline: LayerSpecification = {
    id: `${id}-outline`,
    type: 'line',
    source: id,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': color,
      // Wide enough to show on both sides of the line of contact, which runs over it.
      'line-width': style === 'line' ? 9 : 1.6,
      ...(style === 'line' ? { 'line-dasharray': [1.2, 0.6] } : {}),
    },
  };
  const label: LayerSpecification = {
    id: `${id}-label`,
    type: 'symbol',
    source: id,
    ...(style === 'line' ? {} : { filter: ['==', ['geometry-type'], 'Point'] as FilterSpecification }),
    layout: {
      'symbol-placement': style === 'line' ? 'line' : 'point',
      'text-field': ['get', 'label'],
      'text-font': [boldFont],
      'text-size': 12.5,
      'text-max-width': 9,
      'symbol-spacing': 500,
      'text-padding': 2,
      // Two provisions on the same ground: their labels give way to each other.
      'text-variable-anchor': ['bottom', 'top', 'left', 'right', 'bottom-left', 'top-right'],
      'text-radial-offset': 0.4,
    },
    paint: { 'text-color': color, 'text-halo-color': input.theme.halo, 'text-halo-width': 1.8 },
  };
  if (!texture) return [outline, label];
  const ground: LayerSpecification = {
    id: `${id}-ground`,
    type: 'fill',
    source: id,
    paint: { 'fill-color': color, 'fill-opacity': 0.08 },
  };
  const fill: LayerSpecification = {
    id: `${id}-fill`,
    type: 'fill',
    source: id,
    paint: { 'fill-pattern': image },
  };
  return [ground, fill, outline, label];
}

function swatchOf(style: Style, color: string): Drawing {
  const texture = textureOf(style);
  if (texture) return patternSwatch(texture, color);
  if (style === 'line') return swatch([{ d: swatchLine, stroke: color, strokeWidth: 6, dash: [7, 4] }]);
  return swatch([{ d: swatchBox, stroke: color, strokeWidth: 1.6 }]);
}

/** Whether a provision's extent depends on a parameter that no source states. */
function isIllustrative({ proposal, provisions }: EvaluatedProposal, index: number): boolean {
  const rule = provisions[index]?.provision.rule;
  if (!rule) return false;
  const used = paramsIn(rule);
  return proposal.parameters.some(({ name, basis }) => basis === 'illustrative' && used.includes(name));
}

/** One proposal's provisions: pattern, outline, label and legend entry each. */
function proposalPart(evaluated: EvaluatedProposal, input: SceneInput): LayerPart {
  const { text } = input;
  const data: Record<string, FeatureCollection> = {};
  const layers: LayerSpecification[] = [];
  const images: Record<string, Drawing> = {};
  const legend: LegendEntry[] = [];
  const color = colorOf(evaluated, input);
  evaluated.provisions.forEach((item, index) => {
    const { style, title } = item.provision;
    const label = localText(title, text.language);
    const source = sourceOf(evaluated, item, label);
    if (!source || !style) return;
    const id = `proposal-${evaluated.proposal.id}-${item.provision.id}`;
    const texture = textureOf(style);
    data[id] = source;
    layers.push(...styleLayers(id, style, { color, image: imageId(style, evaluated.proposal.id) }, input));
    if (texture) images[imageId(style, evaluated.proposal.id)] = patternTile(texture, color);
    legend.push({
      id,
      label,
      note: isIllustrative(evaluated, index)
        ? `${localText(evaluated.proposal.title, text.language)} · ${text.legend.illustrative}`
        : localText(evaluated.proposal.title, text.language),
      swatch: swatchOf(style, color),
    });
  });
  const interactive = layers.filter(({ type }) => type === 'fill').map(({ id }) => id);
  return { sources: data, layers, images, legend, interactive };
}

/** The proposals that are switched on. */
export const proposals: SceneLayer = {
  id: 'proposals',
  build(input) {
    if (input.proposals.length === 0) return null;
    const parts = input.proposals.map((evaluated) => proposalPart(evaluated, input));
    return {
      sources: Object.assign({}, ...parts.map((part) => part.sources)),
      layers: parts.flatMap((part) => part.layers),
      images: Object.assign({}, ...parts.map((part) => part.images)),
      legend: parts.flatMap((part) => part.legend ?? []),
      interactive: parts.flatMap((part) => part.interactive ?? []),
    };
  },
};
