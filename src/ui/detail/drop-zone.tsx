import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { GivenFile } from '../../data/detail/recognise.ts';
import { useStore } from '../app/context.ts';
import styles from './drop-zone.module.css';
import { givenFiles } from './file-choice.tsx';
import { useReaderAhead } from './loading.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** A file that misses the zone would make the browser leave the page for it: nothing happens instead. */
function useNoNavigation(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/** Takes files that are dropped on what it holds. */
export function DropZone({
  children,
  onFiles,
}: {
  children: ComponentChildren;
  onFiles(files: GivenFile[]): void;
}) {
  const over = useSignal(false);
  const { detail } = useStore().text.value;
  useReaderAhead();
  useNoNavigation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its like in the dialog's file field.
    <div
      class={styles.zone}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        over.value = false;
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        over.value = false;
        const { files } = event.dataTransfer ?? {};
        if (files && files.length > 0) void givenFiles(files).then(onFiles);
      }}
    >
      {children}
      {over.value && <p class={styles.over}>{detail.drop}</p>}
    </div>
  );
}
