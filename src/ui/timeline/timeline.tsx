import { assessedDays } from '../../core/control/assessed.ts';
import { addDays, parseDay } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import { oblastName } from '../../scene/names.ts';
import { chooseDay, compareWith, toggleCharted } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { speeds, usePlayback } from './playback.ts';
import { Strip } from './strip.tsx';
import styles from './timeline.module.css';

const stripHeight = 104;
/** How far before the day a comparison starts. */
const compareDays = 30;

/** Which oblasts the chart draws: a short list that unfolds upwards. */
function OblastChoice() {
  const store = useStore();
  const text = store.text.value;
  const { charted } = store.state.value;
  const { affected } = store.vocabulary;
  return (
    <details class={styles.oblasts}>
      <summary>
        {text.timeline.oblasts} ({charted.length})
      </summary>
      <ul>
        {affected.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={charted.includes(id)}
                onChange={(event) =>
                  store.dispatch(toggleCharted(id, event.currentTarget.checked, affected), 'replace')
                }
              />
              {oblastName(store.atlas, id, text.scene.language)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The strip along the bottom: the day, playing and stepping, comparing, and shares through time. */
export function Timeline() {
  const store = useStore();
  const text = store.text.value;
  const { day, compare, source } = store.state.value;
  const range = store.vocabulary.days;
  const { control } = store.follow.frame.value;
  const show = (to: Day): void => store.dispatch(chooseDay(to, range), 'soon');
  const { playing, speed } = usePlayback({
    day: () => store.state.peek().day,
    assessed: () =>
      assessedDays(
        store.atlas.table,
        store.atlas.assessors.map(({ id }) => id),
        source,
        store.follow.detail.peek(),
      ),
    drawn: () => store.follow.frame.peek().request.day === store.state.peek().day,
    show,
  });
  const gap = control.day === day && control.assessment.kind === 'gap';

  return (
    <section class={styles.timeline} aria-label={text.timeline.label}>
      <div class={styles.bar}>
        <button
          type="button"
          class={styles.play}
          aria-label={playing.value ? text.timeline.pause : text.timeline.play}
          onClick={() => {
            playing.value = !playing.value;
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={playing.value ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M3 1.5v13l11 -6.5z'} fill="currentColor" />
          </svg>
        </button>
        <button type="button" aria-label={text.timeline.previousDay} onClick={() => show(addDays(day, -1))}>
          ‹
        </button>
        <input
          class={styles.date}
          type="date"
          aria-label={text.date}
          min={range.first}
          max={range.last}
          value={day}
          onChange={(event) => {
            // A date that is only half typed is none yet.
            const typed = parseDay(event.currentTarget.value);
            if (typed) show(typed);
          }}
        />
        <button type="button" aria-label={text.timeline.nextDay} onClick={() => show(addDays(day, 1))}>
          ›
        </button>
        <span class={styles.state}>{gap ? text.timeline.noAssessment : ''}</span>
        <label class={styles.speed}>
          <span class="visually-hidden">{text.timeline.speed}</span>
          <select
            value={speed.value}
            onChange={(event) => {
              speed.value = speeds.find((each) => String(each) === event.currentTarget.value) ?? speeds[1];
            }}
          >
            {speeds.map((each) => (
              <option key={each} value={each}>
                {text.timeline.speedOf(each)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class={styles.compare}
          aria-pressed={compare !== null}
          title={compare ? text.timeline.stopComparing : undefined}
          onClick={() => store.dispatch(compareWith(compare ? null : addDays(day, -compareDays), range))}
        >
          {compare ? `${text.timeline.compare}: ${text.scene.day(compare)}` : text.timeline.compare}
        </button>
        <OblastChoice />
      </div>
      <Strip height={stripHeight} />
    </section>
  );
}
