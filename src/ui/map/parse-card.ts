import type { Selection } from '../../state/state.ts';
import { decodeState } from '../../state/url.ts';
import type { Vocabulary } from '../../state/vocabulary.ts';

/** A feature's `card` property, for example `place:siversk`, as a selection; `null` if unknown. */
export const parseCard = (card: string, vocabulary: Vocabulary): Selection | null =>
  decodeState(`select=${card}`, vocabulary).state.selection;
