import type { Selection } from '../../state/state.ts';
import type { SceneInput } from '../input.ts';
import type { Card } from './card.ts';
import { eventCard } from './event.ts';
import { groundCard } from './ground.ts';
import { placeCard } from './place.ts';
import { proposalCard } from './proposal.ts';
import { regionCard } from './region.ts';

/** The card of whatever is selected or pointed at; `null` if there is no such thing. */
export function cardFor(selection: Selection, input: SceneInput): Card | null {
  switch (selection.kind) {
    case 'ground':
      return groundCard(selection.position, input);
    case 'place':
      return placeCard(selection.id, input);
    case 'event':
      return eventCard(selection.id, input);
    case 'region':
      return regionCard(selection.id, input);
    case 'proposal':
      return proposalCard(selection.id, input);
  }
}
