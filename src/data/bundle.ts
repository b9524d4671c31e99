import * as v from 'valibot';
import { figureTable } from '../core/control/figures.ts';
import { ArticleSchema } from '../core/model/article.ts';
import type { Assessor, Atlas, ControlFacts } from '../core/model/atlas.ts';
import {
  ControlFiguresSchema,
  HeldAbroadSchema,
  PlaceStatusSchema,
  ReconstructionAccuracySchema,
  type SettlementNames,
  SettlementNamesSchema,
  SettlementStatusSchema,
  SettlementsSchema,
} from '../core/model/control.ts';
import {
  BordersSchema,
  LakesSchema,
  NeighboursSchema,
  OblastsSchema,
  RiversSchema,
  TownsSchema,
} from '../core/model/layers.ts';
import { type Place, PlacesSchema } from '../core/model/place.ts';
import { type SettlementPopulation, SettlementPopulationSchema } from '../core/model/population.ts';
import { type Proposal, ProposalSchema } from '../core/model/proposal.ts';

/** The bundled files as they are read, before anything is known about them. */
export interface RawBundle {
  /** By file name below `geo/`, for example `oblasts.geojson`. */
  geo: Readonly<Record<string, unknown>>;
  articles: Readonly<Record<string, unknown>>;
  proposals: Readonly<Record<string, unknown>>;
  places: unknown;
}

/** A bundled file that does not fit its schema. */
export class BundleError extends Error {
  override name = 'BundleError';
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.file = file;
  }
}

/** The first fault of a value that does not fit its schema, with the path to it. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `at ${path}: ${issue.message}` : issue.message;
}

function parse<S extends v.GenericSchema>(schema: S, file: string, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  throw new BundleError(file, describeIssue(result.issues[0]));
}

const parseAll = <S extends v.GenericSchema>(
  schema: S,
  folder: string,
  files: Readonly<Record<string, unknown>>,
): v.InferOutput<S>[] =>
  Object.keys(files)
    .sort()
    .map((name) => parse(schema, `${folder}/${name}`, files[name]));

/**
 * Makes the facts that control is reconstructed from.
 * @throws BundleError naming the file, the path in it and the reason
 */
export function parseControlFacts(geo: RawBundle['geo']): ControlFacts {
  const read = <S extends v.GenericSchema>(schema: S, name: string): v.InferOutput<S> =>
    parse(schema, `geo/${name}`, geo[name]);
  return {
    oblasts: read(OblastsSchema, 'oblasts.geojson'),
    settlements: read(SettlementsSchema, 'settlements.json'),
    status: read(SettlementStatusSchema, 'settlement-status.json'),
    figures: read(ControlFiguresSchema, 'control-figures.json'),
  };
}

/** @throws BundleError naming the file, the path in it and the reason */
export const parseProposals = (files: RawBundle['proposals']): Proposal[] =>
  parseAll(ProposalSchema, 'seeds/proposals', files);

/** @throws BundleError naming the file, the path in it and the reason */
export const parsePopulation = (geo: RawBundle['geo']): SettlementPopulation =>
  parse(SettlementPopulationSchema, 'geo/settlement-population.json', geo['settlement-population.json']);

/** @throws BundleError naming the file, the path in it and the reason */
export const parsePlaces = (file: unknown): Place[] => parse(PlacesSchema, 'seeds/places.json', file).places;

/** @throws BundleError naming the file, the path in it and the reason */
export const parseNames = (geo: RawBundle['geo']): SettlementNames =>
  parse(SettlementNamesSchema, 'geo/settlement-names.json', geo['settlement-names.json']);

/**
 * Makes the atlas out of the bundled files. Articles come oldest first, the undated last.
 * @throws BundleError naming the file, the path in it and the reason
 */
export function parseBundle(raw: RawBundle, assessors: readonly Assessor[]): Atlas {
  const geo = <S extends v.GenericSchema>(schema: S, name: string): v.InferOutput<S> =>
    parse(schema, `geo/${name}`, raw.geo[name]);
  const articles = parseAll(ArticleSchema, 'seeds/articles', raw.articles);
  const when = (article: (typeof articles)[number]): string =>
    article.date.kind === 'inferred' ? article.date.day : `undated-${article.file}`;
  return {
    oblasts: geo(OblastsSchema, 'oblasts.geojson'),
    neighbours: geo(NeighboursSchema, 'neighbours.geojson'),
    borders: geo(BordersSchema, 'borders.geojson'),
    rivers: geo(RiversSchema, 'rivers.geojson'),
    lakes: geo(LakesSchema, 'lakes.geojson'),
    towns: geo(TownsSchema, 'towns.geojson'),
    table: figureTable(geo(ControlFiguresSchema, 'control-figures.json')),
    placeStatus: geo(PlaceStatusSchema, 'place-status.json'),
    heldAbroad: geo(HeldAbroadSchema, 'held-abroad.json'),
    accuracy: geo(ReconstructionAccuracySchema, 'reconstruction-accuracy.json'),
    assessors,
    articles: articles.sort((a, b) => when(a).localeCompare(when(b))),
    places: parsePlaces(raw.places),
    proposals: parseProposals(raw.proposals),
  };
}
