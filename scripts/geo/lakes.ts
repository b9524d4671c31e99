import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { areaKm2, ringArea } from '../../src/core/geo/area.ts';
import { intersection } from '../../src/core/geo/clip.ts';
import { LakesSchema } from '../../src/core/model/layers.ts';
import type { BuildContext } from './context.ts';
import { loadLand } from './land.ts';
import { thinLine } from './thin-line.ts';
import { writeLayer } from './write.ts';

type Kind = 'lake' | 'reservoir' | 'former-reservoir';
type Known = readonly [centre: Position, name: string, nameUk: string, kind: Kind];

/** Waters drawn, by the mean `[lon, lat]` of their outline in Natural Earth, which names few of them. */
const known: readonly Known[] = [
  [[30.46, 50.98], 'Kyiv Reservoir', 'Київське водосховище', 'reservoir'],
  [[31.5, 49.9], 'Kaniv Reservoir', 'Канівське водосховище', 'reservoir'],
  [[32.7, 49.31], 'Kremenchuk Reservoir', 'Кременчуцьке водосховище', 'reservoir'],
  [[34.08, 48.81], 'Kamianske Reservoir', 'Кам’янське водосховище', 'reservoir'],
  // Emptied when its dam was destroyed in June 2023.
  [[34.29, 47.35], 'Kakhovka Reservoir', 'Каховське водосховище', 'former-reservoir'],
  // Emptied when its dam was broken in spring 2022.
  [[37.58, 49.37], 'Oskil Reservoir', 'Оскільське водосховище', 'former-reservoir'],
  [[36.88, 50.0], 'Pechenihy Reservoir', 'Печенізьке водосховище', 'reservoir'],
  [[36.46, 49.13], 'Krasnopavlivka Reservoir', 'Краснопавлівське водосховище', 'reservoir'],
  [[33.23, 47.97], 'Karachunivka Reservoir', 'Карачунівське водосховище', 'reservoir'],
  [[29.12, 48.74], 'Ladyzhyn Reservoir', 'Ладижинське водосховище', 'reservoir'],
  [[27.21, 48.6], 'Dnister Reservoir', 'Дністровське водосховище', 'reservoir'],
  [[29.12, 47.36], 'Dubăsari Reservoir', 'Дубоссарське водосховище', 'reservoir'],
  [[27.2, 47.92], 'Stânca-Costești Reservoir', 'Костештське водосховище', 'reservoir'],
  [[43.13, 48.36], 'Tsimlyansk Reservoir', 'Цимлянське водосховище', 'reservoir'],
  [[41.2, 47.0], 'Vesyolovskoye Reservoir', 'Веселовське водосховище', 'reservoir'],
  [[39.29, 45.0], 'Krasnodar Reservoir', 'Краснодарське водосховище', 'reservoir'],
  [[39.21, 51.65], 'Voronezh Reservoir', 'Воронезьке водосховище', 'reservoir'],
  [[42.74, 46.33], 'Manych-Gudilo', 'Манич-Гудило', 'lake'],
  [[28.64, 45.44], 'Yalpuh and Kuhurlui', 'Ялпуг і Кугурлуй', 'lake'],
  [[28.99, 45.48], 'Katlabuh', 'Катлабух', 'lake'],
  [[29.18, 45.58], 'Kytai', 'Китай', 'lake'],
  [[28.39, 45.41], 'Kahul', 'Кагул', 'lake'],
  [[31.12, 46.83], 'Tylihul Lyman', 'Тилігульський лиман', 'lake'],
  [[30.54, 46.7], 'Khadzhybei Lyman', 'Хаджибейський лиман', 'lake'],
  [[30.68, 46.68], 'Kuialnyk Lyman', 'Куяльницький лиман', 'lake'],
];

/** Two decimals of the table, and a bit. */
const near = 0.015;
/** Degrees an outline may be moved by simplifying. */
const tolerance = 0.005;
/** A water that lies less than this on land is a bay of the coast's layers already. */
const leastOnLand = 0.6;

function middle(ring: readonly Position[]): [number, number] {
  const mean = (axis: 0 | 1): number =>
    ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / ring.length;
  return [mean(0), mean(1)];
}

function drawn(outline: Polygon, land: MultiPolygon): Feature<Polygon>[] {
  const [x, y] = middle(outline.coordinates[0] ?? []);
  const row = known.find(([[lon = 0, lat = 0]]) => Math.hypot(lon - x, lat - y) < near);
  if (!row || areaKm2(intersection(outline, land)) < leastOnLand * areaKm2(outline)) return [];
  const [, name, nameUk, kind] = row;
  const coordinates = outline.coordinates
    .map((ring, index) => {
      const thinned = thinLine(ring, tolerance);
      return ringArea(thinned) > 0 === (index === 0) ? thinned : thinned.reverse();
    })
    .filter((ring) => ring.length >= 4);
  return [
    { type: 'Feature', properties: { name, nameUk, kind }, geometry: { type: 'Polygon', coordinates } },
  ];
}

/** `lakes`: reservoirs, lakes and closed lagoons of the table from Natural Earth's two files. */
export function buildLakes(context: BuildContext): void {
  const land = loadLand(context);
  const features = ['ne_10m_lakes', 'ne_10m_lakes_europe'].flatMap((file) => {
    const text = readFileSync(join(context.from, 'natural-earth', `${file}.geojson`), 'utf8');
    return (JSON.parse(text) as FeatureCollection<Polygon>).features.flatMap(({ geometry }) =>
      drawn(geometry, land),
    );
  });
  if (features.length < known.length)
    context.log(`lakes of the table not drawn: ${known.length - features.length}`);
  writeLayer(context, 'lakes', LakesSchema, features);
}
