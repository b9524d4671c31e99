import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../app/context.ts';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A modal `<dialog>`: the browser keeps the focus in it, Escape closes it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const text = useStore().text.value;
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={ref} class={styles.dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <header class={styles.head}>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" onClick={onClose} aria-label={text.close}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
