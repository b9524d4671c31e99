import { useSignal } from '@preact/signals';
import { assessorsIn, basisText } from '../../scene/layers/control.ts';
import { CopyText } from '../parts/copy-text.tsx';
import { Dialog } from '../parts/dialog.tsx';
import styles from './cite-dialog.module.css';
import { useStore } from './context.ts';
import { addressOf } from './history.ts';
import { today } from './today.ts';

/** A citation of what is on the map, ready to copy: title, date, sources, version of the data, link. */
export function CiteDialog({ onClose }: { onClose(): void }) {
  const store = useStore();
  const text = store.text.value;
  const copied = useSignal<'no' | 'yes' | 'refused'>('no');
  const input = store.sceneInput.value;
  const { control, atlas } = input;
  const citation = text.citation({
    title: [
      text.scene.export.title(control.day),
      ...(input.state.edits.length > 0 ? [text.scene.scenario(input.state.edits.length)] : []),
    ].join('. '),
    sources: assessorsIn(atlas, control.source).map(({ credit }) => credit.name),
    basis: basisText(input),
    dataVersion: __DATA_VERSION__,
    address: addressOf(store.state.value, store.vocabulary),
    accessed: today(),
  });
  return (
    <Dialog title={text.citeTitle} onClose={onClose}>
      <p>{text.citeNote}</p>
      <CopyText label={text.citeTitle} text={citation} rows={7} />
      <button
        type="button"
        class={styles.copy}
        onClick={() =>
          navigator.clipboard.writeText(citation).then(
            () => {
              copied.value = 'yes';
            },
            () => {
              copied.value = 'refused';
            },
          )
        }
      >
        {text.citeCopy}
      </button>
      <p role="status">
        {copied.value === 'yes' && text.citeCopied}
        {copied.value === 'refused' && text.citeCopyFailed}
      </p>
    </Dialog>
  );
}
