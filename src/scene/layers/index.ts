import type { SceneLayer } from '../layer.ts';
import { abroad } from './abroad.ts';
import { borders } from './borders.ts';
import { change } from './change.ts';
import { control } from './control.ts';
import { events } from './events.ts';
import { land } from './land.ts';
import { line } from './line.ts';
import { oblastLabels } from './oblast-labels.ts';
import { places } from './places.ts';
import { proposals } from './proposals.ts';
import { selection } from './selection.ts';
import { towns } from './towns.ts';
import { water } from './water.ts';

/** Every layer, from the ground up: later ones are drawn over earlier ones and label before them. */
export const allLayers: readonly SceneLayer[] = [
  land,
  water,
  control,
  change,
  abroad,
  proposals,
  borders,
  line,
  selection,
  towns,
  places,
  oblastLabels,
  events,
];
