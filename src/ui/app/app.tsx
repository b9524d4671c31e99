import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GivenFile } from '../../data/detail/recognise.ts';
import { DetailDialog } from '../detail/detail-dialog.tsx';
import { DropZone } from '../detail/drop-zone.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { MapPane } from '../map/map-pane.tsx';
import { Panel } from '../panel/panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { AboutDialog } from './about-dialog.tsx';
import styles from './app.module.css';
import { CiteDialog } from './cite-dialog.tsx';
import { useStore } from './context.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';

/** Which dialog is open: one at a time. */
type OpenDialog = 'export' | 'about' | 'cite' | 'detail' | null;

/** The whole page: header, map, timeline, panel, dialogs. */
export function App() {
  const store = useStore();
  const dialog = useSignal<OpenDialog>(null);
  const files = useSignal<readonly GivenFile[]>([]);
  const text = store.text.value;
  const open = (which: OpenDialog) => (): void => {
    dialog.value = which;
  };
  const close = (): void => {
    dialog.value = null;
    files.value = [];
  };

  useEffect(() => {
    document.documentElement.dataset.theme = store.theme.value.id;
    document.documentElement.lang = store.choices.value.language;
  }, [store.theme.value.id, store.choices.value.language]);

  return (
    <div class={styles.app}>
      <button type="button" class={styles.skip} onClick={() => document.getElementById('panel')?.focus()}>
        {text.skipToPanel}
      </button>
      <Header
        onExport={open('export')}
        onAbout={open('about')}
        onCite={open('cite')}
        onDetail={open('detail')}
      />
      <Notices />
      <main class={styles.main}>
        <DropZone
          onFiles={(given) => {
            files.value = given;
            dialog.value = 'detail';
          }}
        >
          <MapPane />
        </DropZone>
        <Timeline />
        <Panel />
      </main>
      <p class="visually-hidden" role="status" aria-live="polite">
        {store.announcement.value}
      </p>
      {dialog.value === 'export' && <ExportDialog onClose={close} />}
      {dialog.value === 'about' && <AboutDialog onClose={close} />}
      {dialog.value === 'cite' && <CiteDialog onClose={close} />}
      {dialog.value === 'detail' && <DetailDialog files={files.value} onClose={close} />}
    </div>
  );
}
