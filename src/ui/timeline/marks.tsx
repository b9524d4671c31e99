import type { Article, ArticleEvent } from '../../core/model/article.ts';
import type { Day } from '../../core/model/ids.ts';
import { localText } from '../../core/model/text.ts';
import { useStore } from '../app/context.ts';
import styles from './marks.module.css';
import type { TimeScale } from './scale.ts';

interface MarksProps {
  scale: TimeScale;
  articles: readonly Article[];
  onDay(day: Day): void;
}

/** Events of an article as spans of days: one whose day the article leaves open is a bar. */
function EventMark({ event, scale }: { event: ArticleEvent; scale: TimeScale }) {
  const text = useStore().text.value;
  const [from, to] = [scale.x(event.date.from), scale.x(event.date.to)];
  const title = text.timeline.event(
    localText(event.title, text.scene.language),
    text.scene.dayRange(event.date.from, event.date.to),
  );
  return (
    <rect class={styles.event} x={from - 2} y={scale.bottom - 9} width={to - from + 4} height={4} rx={2}>
      <title>{title}</title>
    </rect>
  );
}

/** Half the width within which a diamond can be hit, CSS pixels. */
const reach = 12;

/** Articles as diamonds above the plot, which show their day; events as small bars on the axis. */
export function Marks({ scale, articles, onDay }: MarksProps) {
  const text = useStore().text.value;
  const inside = (day: Day): boolean => scale.x(day) >= scale.left - 1 && scale.x(day) <= scale.right + 1;
  const dated = articles
    .flatMap((article) =>
      article.date.kind === 'inferred' && inside(article.date.day)
        ? [{ article, day: article.date.day, x: scale.x(article.date.day) }]
        : [],
    )
    .sort((a, b) => a.x - b.x);
  return (
    <g>
      {articles
        .flatMap(({ events }) => events)
        .filter(({ date }) => inside(date.from) && inside(date.to))
        .map((event) => (
          <EventMark key={event.id} event={event} scale={scale} />
        ))}
      {dated.map(({ article, day, x }, index) => {
        // Diamonds of days close to each other share the room between them: each keeps some of its own.
        const from = Math.max(x - reach, (x + (dated[index - 1]?.x ?? -Infinity)) / 2);
        const to = Math.min(x + reach, (x + (dated[index + 1]?.x ?? Infinity)) / 2);
        const label = text.timeline.article(
          localText(article.title, text.scene.language),
          text.scene.day(day),
        );
        const activate = (): void => onDay(day);
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
          <g
            key={article.id}
            class={styles.article}
            role="button"
            tabindex={0}
            aria-label={label}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={activate}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              activate();
            }}
          >
            <title>{label}</title>
            <line x1={x} x2={x} y1={scale.top} y2={scale.bottom} />
            <rect x={from} y={scale.bottom - 6} width={to - from} height={26} fill="transparent" />
            <path d={`M${x} ${scale.bottom - 5}l5 5l-5 5l-5 -5z`} />
          </g>
        );
      })}
    </g>
  );
}
