import type { MultiLineString, MultiPolygon } from 'geojson';
import type { ControlView } from '../control/view.ts';
import { areaKm2 } from '../geo/area.ts';
import { drawnUnion, intersectionKm2 } from '../geo/drawn.ts';
import { insideTest } from '../geo/inside.ts';
import { lineLengthKm } from '../geo/lines.ts';
import type { OblastId, PlaceId } from '../model/ids.ts';
import { distanceTo } from './distance.ts';
import type { EvaluatedProposal } from './evaluate.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Ground, RuleValue } from './ground.ts';
import { type Inside, lineKmAt } from './line-at.ts';
import { perObject } from './memo.ts';

/** How much of an oblast lies in a zone. */
export interface OblastPart {
  oblast: OblastId;
  km2: number;
  /** Of the oblast's land. */
  percent: number;
}

export interface PlaceDistance {
  place: PlaceId;
  /** 0 inside the zone. */
  km: number;
}

/** Settlements inside a zone. */
export interface Inhabited {
  count: number;
  /** How many of them have a figure of inhabitants; most small ones have none. */
  counted: number;
  /** Inhabitants of these before 2022: at least so many lived in the zone. */
  population: number;
}

/** Figures of an area or a line on the ground. */
export interface Figures {
  /** `null` for a line, as are settlements. */
  km2: number | null;
  oblasts: readonly OblastPart[];
  /** A line's own length; of an area, how much of the line of contact runs in it or along its edge. */
  lineKm: number;
  settlements: Inhabited | null;
  /** The nearest places that articles name, nearest first. */
  nearest: readonly PlaceDistance[];
  /** To Sloviansk and Kramatorsk. */
  watched: readonly PlaceDistance[];
}

export interface ProvisionFigures {
  provision: string;
  /** `null` where the provision has no value. */
  figures: Figures | null;
}

export interface ProposalFigures {
  provisions: readonly ProvisionFigures[];
  /** Of all areas together, ground that several provisions cover counted once; of the lines if there is no area. */
  total: Figures | null;
}

const nearestPlaces = 5;
/** The cities by which the articles measure what an advance would bring nearer. */
const watchedPlaces: readonly string[] = ['sloviansk', 'kramatorsk'];
const landKm2 = perObject(
  (oblasts: Ground['oblasts']): ReadonlyMap<OblastId, number> =>
    new Map([...oblasts].map(([id, outline]) => [id, areaKm2(outline)])),
);

const insideOblast = perObject(
  (oblasts: Ground['oblasts']): ReadonlyMap<OblastId, Inside> =>
    new Map([...oblasts].map(([id, outline]) => [id, insideTest(outline)])),
);

function oblastParts(area: MultiPolygon, { oblasts }: Ground): OblastPart[] {
  const land = landKm2(oblasts);
  return [...oblasts]
    .map(([oblast, outline]): OblastPart => {
      const km2 = intersectionKm2(area, outline);
      return { oblast, km2, percent: (km2 / (land.get(oblast) ?? Infinity)) * 100 };
    })
    .filter(({ km2 }) => km2 > 0.01)
    .sort((a, b) => b.km2 - a.km2);
}

function inhabitedIn(inside: Inside, gazetteer: Gazetteer): Inhabited {
  const found = { count: 0, counted: 0, population: 0 };
  gazetteer.lon.forEach((lon, i) => {
    if (!inside(lon, gazetteer.lat[i] ?? 0)) return;
    const people = gazetteer.population[i] ?? 0;
    found.count++;
    if (people > 0) found.counted++;
    found.population += people;
  });
  return found;
}

function measure(value: RuleValue, ground: Ground, gazetteer: Gazetteer): Figures {
  const distance = distanceTo(value);
  const distances = gazetteer.places
    .map(({ id, position }): PlaceDistance => ({ place: id, km: distance(position) }))
    .filter(({ km }) => Number.isFinite(km))
    .sort((a, b) => a.km - b.km);
  const places = {
    nearest: distances.slice(0, nearestPlaces),
    watched: distances.filter(({ place }) => watchedPlaces.includes(place)),
  };
  if (value.kind === 'line') {
    return { km2: null, oblasts: [], lineKm: lineLengthKm(value.line), settlements: null, ...places };
  }
  const inside = insideTest(value.area);
  const oblasts = oblastParts(value.area, ground);
  const near: Inside = (lon, lat) =>
    oblasts.some(({ oblast }) => insideOblast(ground.oblasts).get(oblast)?.(lon, lat));
  return {
    km2: areaKm2(value.area),
    oblasts,
    lineKm: lineKmAt(inside, near, ground.control),
    settlements: inhabitedIn(inside, gazetteer),
    ...places,
  };
}

/** Equal geometry on the same ground is measured once. */
const known = perObject((_: Gazetteer) =>
  perObject((_view: ControlView) => new WeakMap<MultiPolygon | MultiLineString, Figures>()),
);

function figuresOfValue(value: RuleValue, ground: Ground, gazetteer: Gazetteer): Figures {
  const before = known(gazetteer)(ground.control);
  const geometry = value.kind === 'area' ? value.area : value.line;
  const figures = before.get(geometry) ?? measure(value, ground, gazetteer);
  before.set(geometry, figures);
  return figures;
}

/** All areas of a proposal as one, or all its lines; `null` if nothing is drawn. */
function wholeOf({ provisions }: EvaluatedProposal): RuleValue | null {
  const values = provisions.flatMap(({ value }) => value ?? []);
  const areas = [...new Set(values.flatMap((value) => (value.kind === 'area' ? [value.area] : [])))];
  const lines = [...new Set(values.flatMap((value) => (value.kind === 'line' ? [value.line] : [])))];
  const [area, ...others] = areas;
  if (area) return { kind: 'area', area: others.length === 0 ? area : drawnUnion(areas) };
  const coordinates = lines.flatMap((line) => line.coordinates);
  return lines.length > 0 ? { kind: 'line', line: { type: 'MultiLineString', coordinates } } : null;
}

/** Figures of each provision and of the whole proposal, on the ground on which it was evaluated. */
export function figuresOf(
  evaluated: EvaluatedProposal,
  ground: Ground,
  gazetteer: Gazetteer,
): ProposalFigures {
  const whole = wholeOf(evaluated);
  return {
    provisions: evaluated.provisions.map(({ provision, value }) => ({
      provision: provision.id,
      figures: value && figuresOfValue(value, ground, gazetteer),
    })),
    total: whole && figuresOfValue(whole, ground, gazetteer),
  };
}
