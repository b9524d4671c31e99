import { useSignal } from '@preact/signals';
import { addDays, clampDay, daysBetween } from '../../core/model/days.ts';
import type { Day } from '../../core/model/ids.ts';
import type { GivenFile } from '../../data/detail/recognise.ts';
import { sources } from '../../data/sources.ts';
import { useStore } from '../app/context.ts';
import { Dialog } from '../parts/dialog.tsx';
import styles from './detail-dialog.module.css';
import { FileChoice } from './file-choice.tsx';
import { LoadProgress } from './load-progress.tsx';
import { LoadedDetail } from './loaded-detail.tsx';
import { useLoading } from './loading.ts';
import { SourceChoice } from './source-choice.tsx';

type Range = 'day' | 'month' | 'all';
const monthDays = 30;

/** Loads assessors' own daily outlines, from their public addresses or from files. */
export function DetailDialog({ files, onClose }: { files: readonly GivenFile[]; onClose(): void }) {
  const store = useStore();
  const text = store.text.value;
  const { detail } = text;
  const { day } = store.state.value;
  const { days } = store.vocabulary;
  const chosen = useSignal<string>(
    sources.find(({ id }) => id === store.state.peek().source)?.id ?? sources[0]?.id ?? '',
  );
  const range = useSignal<Range>('day');
  const loading = useLoading(store.follow);
  const source = sources.find(({ id }) => id === chosen.value);
  const busy = loading.state.value.step === 'loading';
  const from = clampDay(addDays(day, 1 - monthDays), days.first, days.last);
  const span = (first: Day, last: Day): Day[] =>
    Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(last, -i));
  const all = span(days.first, days.last);
  const ranges: Record<Range, string> = {
    day: detail.thisDay(text.scene.day(day)),
    month: detail.month(text.scene.day(from), text.scene.day(day)),
    all: source?.archiveUrl ? detail.archive : detail.everything(all.length),
  };
  const start = (): void => {
    if (!source) return;
    if (range.value === 'all' && source.archiveUrl) {
      loading.start({ kind: 'archive', source: source.id });
      return;
    }
    const wanted = { day: [day], month: span(from, day), all }[range.value];
    loading.start({ kind: 'days', source: source.id, days: wanted });
  };

  return (
    <Dialog title={detail.title} onClose={onClose}>
      <p>{detail.intro}</p>
      {files.length > 0 ? (
        <FileChoice
          files={files}
          busy={busy}
          onRead={(whose) => loading.start({ kind: 'files', files, source: whose })}
        />
      ) : (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <SourceChoice label={detail.source} chosen={chosen} />
          <fieldset>
            <legend>{detail.range}</legend>
            {(['day', 'month', 'all'] as const).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="detail-range"
                  checked={range.value === each}
                  onChange={() => {
                    range.value = each;
                  }}
                />
                {ranges[each]}
              </label>
            ))}
          </fieldset>
          {source && <p class={styles.rights}>{detail.rights(source.name, source.rights)}</p>}
          <button type="submit" class={styles.primary} disabled={busy}>
            {detail.start}
          </button>
          <FileChoice
            files={[]}
            busy={busy}
            onPicked={(given, whose) => loading.start({ kind: 'files', files: given, source: whose })}
          />
        </form>
      )}
      <LoadProgress loading={loading} />
      <LoadedDetail />
    </Dialog>
  );
}
