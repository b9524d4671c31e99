import type { Atlas } from '../core/model/atlas.ts';
import type { Proposal } from '../core/model/proposal.ts';
import type { ProjectionName } from '../render/vector/view.ts';
import { darkTheme, lightTheme, type Theme } from '../scene/theme.ts';
import type { ActiveProposal, SourceChoice } from '../state/state.ts';
import { CliError } from './command.ts';

/** One of a few words; the message names them all. */
function oneOf<T extends string>(value: string, known: readonly T[], option: string): T {
  const found = known.find((word) => word === value);
  if (found) return found;
  throw new CliError(`--${option} ${JSON.stringify(value)}: one of ${known.join(', ')}`);
}

/** @throws CliError for what is no theme */
export function themeNamed(name: string): Theme {
  const themes = [lightTheme, darkTheme];
  const id = oneOf(name, ['light', 'dark'], 'theme');
  return themes.find((theme) => theme.id === id) ?? lightTheme;
}

/** @throws CliError for what is no projection */
export const projectionNamed = (name: string): ProjectionName =>
  oneOf(name, ['conic', 'mercator'], 'projection');

/** @throws CliError for what is no source */
export const sourceNamed = (name: string, { assessors }: Atlas): SourceChoice =>
  oneOf<SourceChoice>(name, ['consensus', ...assessors.map(({ id }) => id)], 'source');

export interface ImageSize {
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Pixels of the image to a CSS pixel. */
  scale: number;
}

const maxSidePx = 16_384;
const minSidePx = 400;
/** The short side has at least this many CSS pixels, so that furniture takes a fair part of it. */
const shortSidePx = 800;

/**
 * A size as `2400x1600`, in pixels of the image. Text grows with large images: the scale is such
 * that the short side has 800 CSS pixels or more, unless it is given.
 * @throws CliError for what is no size, too small or too large
 */
export function sizeFrom(text: string, scaleText: string | undefined): ImageSize {
  const [, wide, high] = /^(\d{1,5})x(\d{1,5})$/.exec(text) ?? [];
  const [width, height] = [Number(wide), Number(high)];
  if (!(Math.min(width, height) >= minSidePx && Math.max(width, height) <= maxSidePx))
    throw new CliError(
      `--size ${JSON.stringify(text)}: WIDTHxHEIGHT, each from ${minSidePx} to ${maxSidePx} pixels`,
    );
  const fitting = Math.max(1, Math.floor(Math.min(width, height) / shortSidePx));
  const scale = scaleText === undefined ? fitting : Number(scaleText || Number.NaN);
  if (!(scale >= 0.5 && scale <= 8))
    throw new CliError(`--scale ${JSON.stringify(scaleText)}: a number from 0.5 to 8`);
  return { width: width / scale, height: height / scale, scale };
}

function proposalNamed(id: string, proposals: readonly Proposal[]): Proposal {
  const found = proposals.find((proposal) => proposal.id === id);
  if (found) return found;
  throw new CliError(
    `unknown proposal ${JSON.stringify(id)}; proposals: ${proposals.map((each) => each.id).join(', ')}`,
  );
}

/** `id.name=value`, for a proposal that is drawn and within the range that its parameter declares. */
function paramFrom(text: string, drawn: readonly Proposal[]): { id: string; name: string; value: number } {
  const [, id, name, number] = /^([^.=]+)\.([^=]+)=(.+)$/.exec(text) ?? [];
  const proposal = drawn.find((each) => each.id === id);
  if (!proposal) throw new CliError(`--param ${text}: PROPOSAL.NAME=VALUE, of a proposal that is drawn`);
  const parameter = proposal.parameters.find((each) => each.name === name);
  if (!parameter) throw new CliError(`--param ${text}: ${proposal.id} has no parameter ${name}`);
  const value = Number(number);
  const { min, max, unit } = parameter;
  if (!(value >= min && value <= max))
    throw new CliError(`--param ${text}: ${parameter.name} is a number from ${min} to ${max} ${unit}`);
  return { id: proposal.id, name: parameter.name, value };
}

/** @throws CliError for an unknown proposal or parameter, and a value out of its range */
export function proposalsFrom(
  ids: readonly string[],
  params: readonly string[],
  atlas: Atlas,
): ActiveProposal[] {
  const drawn = [...new Set(ids)].map((id) => proposalNamed(id, atlas.proposals));
  const given = params.map((text) => paramFrom(text, drawn));
  return drawn.map(({ id }) => ({
    id,
    params: Object.fromEntries(
      given.filter((each) => each.id === id).map(({ name, value }) => [name, value]),
    ),
  }));
}
