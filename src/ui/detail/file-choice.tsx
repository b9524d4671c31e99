import { useSignal } from '@preact/signals';
import { type GivenFile, mostFileBytes } from '../../data/detail/recognise.ts';
import { sources } from '../../data/sources.ts';
import { useStore } from '../app/context.ts';
import styles from './detail-dialog.module.css';
import { SourceChoice } from './source-choice.tsx';

/** The bytes of files, for reading in another thread; of those too large, and of folders, only their names. */
export const givenFiles = (files: Iterable<File>): Promise<GivenFile[]> =>
  Promise.all(
    [...files].map(async (file): Promise<GivenFile> => {
      const { name, size } = file;
      const bytes =
        size > mostFileBytes
          ? null
          : await file.arrayBuffer().then(
              (buffer) => new Uint8Array(buffer),
              () => null,
            );
      return { name, size, bytes };
    }),
  );

interface FileChoiceProps {
  /** Files that were dropped; with none, some can be picked. */
  files: readonly GivenFile[];
  busy: boolean;
  onRead?(source: string): void;
  onPicked?(files: GivenFile[], source: string): void;
}

/** Files of one's own: which, and whose assessment they are where a file cannot tell. */
export function FileChoice({ files, busy, onRead, onPicked }: FileChoiceProps) {
  const { detail } = useStore().text.value;
  const whose = useSignal<string>(sources[0]?.id ?? '');
  return (
    <fieldset class={styles.files}>
      <legend>{detail.files}</legend>
      <p>{files.length > 0 ? detail.chosen(files.map(({ name }) => name)) : detail.filesNote}</p>
      <SourceChoice label={detail.whose} chosen={whose} />
      {onRead && (
        <button type="button" class={styles.primary} disabled={busy} onClick={() => onRead(whose.value)}>
          {detail.read}
        </button>
      )}
      {onPicked && (
        <input
          type="file"
          multiple
          accept=".geojson,.json,.gz"
          aria-label={detail.files}
          disabled={busy}
          onChange={async (event) => {
            const field = event.currentTarget;
            const picked = await givenFiles(field.files ?? []);
            // The same file, picked again after it was mended, is a change only to an empty field.
            field.value = '';
            if (picked.length > 0) onPicked(picked, whose.value);
          }}
        />
      )}
    </fieldset>
  );
}
