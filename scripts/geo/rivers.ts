import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { RiversSchema } from '../../src/core/model/layers.ts';
import type { BuildContext } from './context.ts';
import { byFirstPosition, byName, type RiverName } from './river-names.ts';
import { thinLine } from './thin-line.ts';
import { writeLayer } from './write.ts';

type SourceRivers = FeatureCollection<LineString | MultiLineString, { name?: string; scalerank: number }>;
type Piece = { readonly river: RiverName; readonly rank: number; readonly line: Position[] };

/** Degrees a line may be moved by simplifying; Natural Earth itself is drawn for 1:10 million. */
const tolerance = 0.012;
/** How near (degrees) a position in the table of names must be: it has two decimals. */
const near = 0.02;

const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number =>
  Math.hypot(ax - bx, ay - by);

/** A feature's lines under the rivers they belong to; nothing for rivers that are not drawn. */
function piecesOf({ geometry, properties }: SourceRivers['features'][number]): Piece[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const rank = properties.scalerank;
  const named = properties.name === undefined ? undefined : byName[properties.name];
  if (named) return lines.map((line) => ({ river: named, rank, line }));
  const first = lines[0]?.[0];
  const known =
    properties.name || !first ? undefined : byFirstPosition.find((row) => distance(row.first, first) < near);
  if (!known) return [];
  const { river, splitAt, below } = known;
  if (!splitAt || !below) return lines.map((line) => ({ river, rank, line }));
  return lines.flatMap((line) => {
    const gaps = line.map((position) => distance(position, splitAt));
    const at = gaps.indexOf(Math.min(...gaps));
    return [
      { river, rank, line: line.slice(0, at + 1) },
      { river: below, rank, line: line.slice(at) },
    ];
  });
}

/** Pieces of one river joined where they meet, simplified. */
function joined(lines: readonly Position[][]): Position[][] {
  const river: MultiLineString = { type: 'MultiLineString', coordinates: [...lines] };
  const whole = topology({ river });
  return mesh(whole)
    .coordinates.map((line) => thinLine(line, tolerance))
    .filter((line) => line.length >= 2);
}

/** `rivers`: the rivers of the tables from Natural Earth's two files, one feature a river. */
export function buildRivers(context: BuildContext): void {
  const rivers = new Map<string, Piece[]>();
  for (const file of ['ne_10m_rivers_lake_centerlines', 'ne_10m_rivers_europe']) {
    const text = readFileSync(join(context.from, 'natural-earth', `${file}.geojson`), 'utf8');
    for (const piece of (JSON.parse(text) as SourceRivers).features.flatMap(piecesOf)) {
      const pieces = rivers.get(piece.river[0]) ?? [];
      if (piece.line.length >= 2) pieces.push(piece);
      rivers.set(piece.river[0], pieces);
    }
  }
  const features = [...rivers.values()].flatMap((pieces) => {
    const [first] = pieces;
    if (!first) return [];
    const [name, nameUk] = first.river;
    const rank = Math.min(...pieces.map((piece) => piece.rank));
    const coordinates = joined(pieces.map(({ line }) => line));
    return [
      {
        type: 'Feature' as const,
        properties: { name, nameUk, rank },
        geometry: { type: 'MultiLineString' as const, coordinates },
      },
    ];
  });
  features.sort(
    (a, b) => a.properties.rank - b.properties.rank || a.properties.name.localeCompare(b.properties.name),
  );
  writeLayer(context, 'rivers', RiversSchema, features);
}
