import { parseDay } from '../core/model/days.ts';
import type { Day, OblastId } from '../core/model/ids.ts';
import type { LonLat } from '../core/model/position.ts';
import { encodeEdits, parseEdits } from './scenario.ts';
import type { ActiveProposal, Camera, LayerId, Selection, State, Swipe } from './state.ts';
import { layerIds } from './state.ts';
import { defaultState, type Vocabulary } from './vocabulary.ts';

/**
 * The view as the fragment of a URL, for example
 * `#at=38.0972,48.8631,9.5&date=2025-12-25&source=owl&proposals=battle-line-halt(widthKm=15)`.
 *
 * Only what differs from the default view is written. The fragment never reaches a server.
 */

/** A part of a link that could not be used: its name and its text. */
export interface LinkProblem {
  part: string;
  value: string;
}

const degrees = (value: number): string => String(Number(value.toFixed(4)));

function encodeProposal({ id, params }: ActiveProposal): string {
  const entries = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  return entries.length ? `${id}(${entries.join(';')})` : id;
}

function encodeSwipe(swipe: Swipe): string {
  if (swipe.kind === 'plain') return 'plain';
  return swipe.kind === 'day' ? `day:${swipe.day}` : `proposal:${swipe.id}`;
}

function parseSwipe(text: string, vocabulary: Vocabulary): Swipe | undefined {
  if (text === 'plain') return { kind: 'plain' };
  const day = text.startsWith('day:') ? parseDayInRange(text.slice(4), vocabulary) : undefined;
  if (day) return { kind: 'day', day };
  const proposal = vocabulary.proposals.find(({ id }) => text === `proposal:${id}`);
  return proposal && { kind: 'proposal', id: proposal.id };
}

/** A selection as links and features write it. */
function encodeSelection(selection: Selection): string {
  if (selection.kind !== 'ground') return `${selection.kind}:${selection.id}`;
  return `ground:${selection.position.map(degrees).join(',')}`;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** The state's parts in the order in which they are written; `null` leaves a part out. */
function parts(state: State, base: State): [string, string | null][] {
  const { camera, selection } = state;
  const [lon, lat] = camera?.center ?? [0, 0];
  return [
    ['at', camera && `${degrees(lon)},${degrees(lat)},${Number(camera.zoom.toFixed(2))}`],
    ['date', state.day === base.day ? null : state.day],
    ['compare', state.compare],
    ['chart', sameList(state.charted, base.charted) ? null : state.charted.join(',') || 'none'],
    ['source', state.source === base.source ? null : state.source],
    ['article', state.article],
    ['layers', sameList(state.layers, base.layers) ? null : state.layers.join(',') || 'none'],
    ['proposals', state.proposals.map(encodeProposal).join(',') || null],
    ['whatif', state.edits.length > 0 ? encodeEdits(state.edits) : null],
    ['swipe', state.swipe && encodeSwipe(state.swipe)],
    ['select', selection && encodeSelection(selection)],
    ['theme', state.theme === base.theme ? null : state.theme],
    ['lang', state.language === base.language ? null : state.language],
  ];
}

/** The fragment of `state` without `#`; empty for the default view. */
export function encodeState(state: State, vocabulary: Vocabulary): string {
  return parts(state, defaultState(vocabulary))
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURI(value)}`]))
    .join('&');
}

/** A position `lon,lat` in degrees, or `undefined`. */
function parsePosition(text: string): LonLat | undefined {
  if (!/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/.test(text)) return undefined;
  const [lon = Number.NaN, lat = Number.NaN] = text.split(',').map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : undefined;
}

/** A calendar day within the range, or `undefined`. */
function parseDayInRange(text: string, { days }: Vocabulary): Day | undefined {
  const day = parseDay(text);
  return day && day >= days.first && day <= days.last ? day : undefined;
}

function parseCharted(text: string, { affected }: Vocabulary): OblastId[] | undefined {
  if (text === 'none') return [];
  const asked = text.split(',');
  const known = affected.filter((id) => asked.includes(id));
  return known.length === asked.length ? known : undefined;
}

function parseCamera(text: string): Camera | undefined {
  const match = /^(.+),(\d+(?:\.\d+)?)$/.exec(text);
  const center = parsePosition(match?.[1] ?? '');
  const zoom = Number(match?.[2]);
  return center && zoom <= 22 ? { center, zoom } : undefined;
}

function parseLayers(text: string): LayerId[] | undefined {
  if (text === 'none') return [];
  const asked = text.split(',');
  return asked.every((id) => (layerIds as readonly string[]).includes(id))
    ? layerIds.filter((id) => asked.includes(id))
    : undefined;
}

function parseProposal(text: string, vocabulary: Vocabulary): ActiveProposal | undefined {
  const match = /^([a-z0-9-]+)(?:\(([^()]*)\))?$/.exec(text);
  const proposal = vocabulary.proposals.find(({ id }) => id === match?.[1]);
  if (!proposal) return undefined;
  const params: Record<string, number> = {};
  for (const entry of match?.[2]?.split(';') ?? []) {
    const [name, value] = entry.split('=');
    const parameter = proposal.parameters.find((candidate) => candidate.name === name);
    const amount = value ? Number(value) : Number.NaN;
    if (!parameter || !(amount >= parameter.min && amount <= parameter.max)) return undefined;
    params[parameter.name] = amount;
  }
  return { id: proposal.id, params };
}

function parseProposals(text: string, vocabulary: Vocabulary): ActiveProposal[] | undefined {
  const proposals = text.split(',').map((entry) => parseProposal(entry, vocabulary));
  const valid = proposals.filter((proposal) => proposal !== undefined);
  const once = new Set(valid.map(({ id }) => id)).size === valid.length;
  return valid.length === proposals.length && once ? valid : undefined;
}

/** A selection as links and features write it, for example `place:siversk`; `undefined` if there is no such thing. */
export function parseSelection(text: string, vocabulary: Vocabulary): Selection | undefined {
  const separator = text.indexOf(':');
  const kind = text.slice(0, separator);
  const id = text.slice(separator + 1);
  if (kind === 'ground') {
    const position = parsePosition(id);
    return position && { kind, position };
  }
  const candidates: Selection[] = [
    ...vocabulary.places.map((place): Selection => ({ kind: 'place', id: place.id })),
    ...vocabulary.articles.flatMap(({ events }) =>
      events.map((event): Selection => ({ kind: 'event', id: event.id })),
    ),
    ...vocabulary.regions.map((region) => ({ kind: 'region', id: region }) as Selection),
    ...vocabulary.proposals.map((proposal): Selection => ({ kind: 'proposal', id: proposal.id })),
  ];
  return candidates.find((candidate) => encodeSelection(candidate) === text);
}

type Patch = { -readonly [K in keyof State]?: State[K] };
type Reader = (text: string, vocabulary: Vocabulary) => Patch | undefined;

/** Wraps a value in a patch, or passes on that there is none. */
function patch<K extends keyof State>(key: K, value: State[K] | undefined): Patch | undefined {
  return value === undefined ? undefined : ({ [key]: value } as Patch);
}

const readers: Readonly<Record<string, Reader>> = {
  at: (text) => patch('camera', parseCamera(text)),
  date: (text, vocabulary) => patch('day', parseDayInRange(text, vocabulary)),
  compare: (text, vocabulary) => patch('compare', parseDayInRange(text, vocabulary)),
  chart: (text, vocabulary) => patch('charted', parseCharted(text, vocabulary)),
  source: (text, { sources }) =>
    patch(
      'source',
      sources.find((source) => source === text),
    ),
  article: (text, { articles }) => patch('article', articles.find(({ id }) => id === text)?.id),
  layers: (text) => patch('layers', parseLayers(text)),
  proposals: (text, vocabulary) => patch('proposals', parseProposals(text, vocabulary)),
  whatif: (text) => patch('edits', parseEdits(text)),
  swipe: (text, vocabulary) => patch('swipe', parseSwipe(text, vocabulary)),
  select: (text, vocabulary) => patch('selection', parseSelection(text, vocabulary)),
  theme: (text) =>
    patch(
      'theme',
      (['system', 'light', 'dark'] as const).find((theme) => theme === text),
    ),
  lang: (text, { languages }) =>
    patch(
      'language',
      languages.find((language) => language === text),
    ),
};

/** Longest fragment that is looked at: real ones stay far below, hostile ones do not. */
const maxLength = 4000;

/**
 * The state that a fragment (with or without `#`) describes. A part that makes no sense is left
 * at its default and reported; nothing is thrown.
 */
export function decodeState(
  fragment: string,
  vocabulary: Vocabulary,
): { state: State; problems: LinkProblem[] } {
  const text = fragment.replace(/^#/, '');
  let state = defaultState(vocabulary);
  const problems: LinkProblem[] = [];
  if (text.length > maxLength) return { state, problems: [{ part: 'link', value: `${text.slice(0, 40)}…` }] };
  for (const piece of text.split('&').filter(Boolean)) {
    const separator = piece.indexOf('=');
    const part = separator < 0 ? piece : piece.slice(0, separator);
    const raw = separator < 0 ? '' : piece.slice(separator + 1);
    const reader = Object.hasOwn(readers, part) ? readers[part] : undefined;
    const change = reader?.(decodeSafely(raw), vocabulary);
    if (change) state = { ...state, ...change };
    else problems.push({ part: part.slice(0, 40), value: raw.slice(0, 40) });
  }
  return { state, problems };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
