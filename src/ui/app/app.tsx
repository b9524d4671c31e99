import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ExportDialog } from '../export/export-dialog.tsx';
import { MapPane } from '../map/map-pane.tsx';
import { Panel } from '../panel/panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { AboutDialog } from './about-dialog.tsx';
import styles from './app.module.css';
import { useStore } from './context.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';

/** The whole page: header, map, panel, dialogs. */
export function App() {
  const store = useStore();
  const exporting = useSignal(false);
  const about = useSignal(false);
  const text = store.text.value;

  useEffect(() => {
    document.documentElement.dataset.theme = store.theme.value.id;
    document.documentElement.lang = store.state.value.language;
  }, [store.theme.value.id, store.state.value.language]);

  return (
    <div class={styles.app}>
      <button type="button" class={styles.skip} onClick={() => document.getElementById('panel')?.focus()}>
        {text.skipToPanel}
      </button>
      <Header
        onExport={() => {
          exporting.value = true;
        }}
        onAbout={() => {
          about.value = true;
        }}
      />
      <Notices />
      <main class={styles.main}>
        <MapPane />
        <Timeline />
        <Panel />
      </main>
      <p class="visually-hidden" role="status" aria-live="polite">
        {store.announcement.value}
      </p>
      {exporting.value && (
        <ExportDialog
          onClose={() => {
            exporting.value = false;
          }}
        />
      )}
      {about.value && (
        <AboutDialog
          onClose={() => {
            about.value = false;
          }}
        />
      )}
    </div>
  );
}
