import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { assessedDays } from '../../core/control/assessed.ts';
import { addDays, daysBetween } from '../../core/model/days.ts';
import type { FigureTable } from '../../core/model/figures.ts';
import type { AssessorId, Day, OblastId } from '../../core/model/ids.ts';
import { shareLabel } from '../../scene/layers/oblast-labels.ts';
import { oblastName } from '../../scene/names.ts';
import { chooseDay, compareWith } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { Chart } from './chart.tsx';
import { Handle } from './handle.tsx';
import { Marks } from './marks.tsx';
import { timeScale } from './scale.ts';
import styles from './strip.module.css';

/** Colours of the chart's oblasts repeat after this many. */
const seriesColours = 6;
/** How near to the handle of comparison a drag has to start to take that one, in CSS pixels. */
const grabPx = 12;

/** Width of an element, followed. */
function useWidth() {
  const ref = useRef<SVGSVGElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) width.value = Math.round(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  return { ref, width };
}

/** The least and the greatest share of some oblasts by any assessor on any day. */
function sharesOf(
  table: FigureTable,
  assessors: readonly AssessorId[],
  oblasts: readonly OblastId[],
): [number, number] {
  const values = oblasts.flatMap((oblast) =>
    assessors.flatMap((id) => table.series(id, oblast).map(({ percent }) => percent)),
  );
  return values.length === 0 ? [0, 100] : [Math.min(...values), Math.max(...values)];
}

/** The time axis with shares, marks and handles. Dragging anywhere scrubs; keys move the handles. */
export function Strip({ height }: { height: number }) {
  const store = useStore();
  const text = store.text.value;
  const { ref, width } = useWidth();
  const range = store.timeline.value;
  const { day, compare, charted, source, article } = store.state.value;
  const dragged = useRef<'day' | 'compare' | null>(null);
  const detail = store.follow.detail.value;
  const assessors = useMemo(() => store.atlas.assessors.map(({ id }) => id), [store]);
  const scale = useMemo(
    () => timeScale(range, width.value, height, sharesOf(store.atlas.table, assessors, charted)),
    [range.first, range.last, width.value, height, charted, assessors, store],
  );
  const oblasts = useMemo(
    () =>
      charted.map((id) => ({
        id,
        name: oblastName(store.atlas, id, text.scene.language),
        series: store.vocabulary.affected.indexOf(id) % seriesColours,
      })),
    [charted, text, store],
  );
  const gaps = useMemo(() => {
    const assessed = new Set(assessedDays(store.atlas.table, assessors, source, detail));
    const length = daysBetween(range.first, range.last) + 1;
    return Array.from({ length }, (_, i) => addDays(range.first, i)).filter((each) => !assessed.has(each));
  }, [range.first, range.last, source, detail, assessors, store]);
  const articles = useMemo(
    () => store.atlas.articles.filter(({ id }) => article === null || id === article),
    [article, store],
  );
  const valueText = useComputed(() => {
    const { control, request } = store.follow.frame.value;
    if (control.assessment.kind === 'gap')
      return `${text.scene.day(request.day)}: ${text.timeline.noAssessment}`;
    const shares = control.shares.filter(({ oblast }) => charted.includes(oblast));
    const named = shares.map((share) =>
      text.timeline.share(
        oblasts.find(({ id }) => id === share.oblast)?.name ?? share.oblast,
        shareLabel(share, text.scene),
      ),
    );
    return [text.scene.day(request.day), ...named].join('; ');
  });

  const move = (to: Day): void => store.dispatch(chooseDay(to, store.vocabulary.days), 'soon');
  const moveCompare = (to: Day): void => store.dispatch(compareWith(to, store.vocabulary.days), 'soon');
  const drag = (event: { clientX: number }): void => {
    const box = ref.current?.getBoundingClientRect();
    if (!box || !dragged.current) return;
    const to = scale.dayAt(event.clientX - box.left);
    if (dragged.current === 'compare') moveCompare(to);
    else move(to);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset of its own.
    <svg
      ref={ref}
      class={styles.strip}
      height={height}
      role="group"
      aria-label={text.timeline.chart(
        oblasts.map(({ name }) => name),
        text.scene.day(range.first),
        text.scene.day(range.last),
      )}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
        const near =
          compare && Math.abs(scale.x(compare) - at) < Math.min(grabPx, Math.abs(scale.x(day) - at));
        dragged.current = near ? 'compare' : 'day';
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        dragged.current = null;
      }}
      onPointerCancel={() => {
        dragged.current = null;
      }}
    >
      {width.value > 0 && (
        <>
          <Chart
            scale={scale}
            table={store.atlas.table}
            assessors={assessors}
            oblasts={oblasts}
            gaps={gaps}
            tickLabel={text.tick}
            percent={text.scene.wholePercent}
          />
          <Marks scale={scale} articles={articles} onDay={move} />
          {compare && (
            <Handle
              kind="compare"
              day={compare}
              range={range}
              scale={scale}
              label={text.timeline.compareDay}
              valueText={text.scene.day(compare)}
              onMove={moveCompare}
            />
          )}
          <Handle
            kind="day"
            day={day}
            range={range}
            scale={scale}
            label={text.timeline.day}
            valueText={valueText.value}
            onMove={move}
          />
        </>
      )}
    </svg>
  );
}
