import { localText } from '../../core/model/text.ts';
import type { SceneInput } from '../../scene/input.ts';
import type { Swipe } from '../../state/state.ts';
import type { UiText } from '../i18n/text.ts';

/** What a side of a divided map shows, in a few words. */
export function swipeTitle(
  { control, proposals, edited }: SceneInput,
  swipe: Swipe | null,
  side: 'left' | 'right',
  text: UiText,
): string {
  if (swipe?.kind === 'day') return text.scene.day(control.day);
  if (swipe?.kind === 'plain' && side === 'right') return text.swipe.plain;
  const titles = proposals.map(({ proposal }) => localText(proposal.title, text.scene.language));
  const scenario = edited.length > 0 ? [text.scenario.title] : [];
  return [...titles, ...scenario].join(' + ') || text.swipe.plain;
}
