import type { EventKind } from '../core/model/article.ts';
import type { Drawing, DrawnPath } from './drawing.ts';
import { circlePath } from './drawing.ts';
import type { Theme } from './theme.ts';

/** Size of an event's symbol in CSS pixels. */
const size = 26;

/** The figure of each kind of event on a 26 by 26 grid. Strokes only, so that it reads at small size. */
const figures: Record<EventKind, string> = {
  // A flag on its pole.
  capture: 'M9.5 20V6.5M9.5 7h8.2l-2 2.9 2 2.9H9.5',
  // An arrow that leaves a line behind.
  withdrawal: 'M18.5 7v12M15 13H6.5M10 9.2L6.2 13l3.8 3.8',
  // A burst.
  strike:
    'M13 5.5v5M13 15.5v5M5.5 13h5M15.5 13h5M7.7 7.7l3.3 3.3M15 15l3.3 3.3M18.3 7.7L15 11M11 15l-3.3 3.3',
  // A person and an arrow.
  relocation:
    'M6.6 19v-3.4a2.9 2.9 0 0 1 5.8 0V19M14.2 13h6.3M17.6 9.8l3.2 3.2-3.2 3.2M9.5 7.6a1.7 1.7 0 1 0 .01 0Z',
  // Two speech bubbles.
  talks: 'M6.5 7h9v6.2h-4.6l-2.2 2.2v-2.2H6.5ZM17.8 11h2v5.6h-1.7v2l-2-2h-3.6v-1',
};

/** The symbol of an event on a round plate. A contested one has a dashed ring. */
export function eventSymbol(kind: EventKind, theme: Theme, contested: boolean): Drawing {
  const plate: DrawnPath[] = [
    { d: circlePath(13, 13, 12), fill: theme.symbol },
    {
      d: circlePath(13, 13, 11.6),
      stroke: contested ? theme.disputed : theme.halo,
      strokeWidth: contested ? 2.2 : 1,
      ...(contested ? { dash: [3.2, 2.4] } : {}),
    },
  ];
  return {
    width: size,
    height: size,
    paths: [...plate, { d: figures[kind], stroke: theme.symbolFigure, strokeWidth: 1.7 }],
  };
}

export const eventImageId = (kind: EventKind, contested: boolean): string =>
  `event-${kind}${contested ? '-contested' : ''}`;
