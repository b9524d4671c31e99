import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { SnapshotTimeout } from '../../render/map/snapshot.ts';
import { hasWebGl } from '../../render/map/webgl.ts';
import { nameIn } from '../../scene/names.ts';
import { useStore } from '../app/context.ts';
import { CopyText } from '../parts/copy-text.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { download } from '../parts/download.ts';
import styles from './export-dialog.module.css';
import {
  type ExportFormat,
  type ExportFrame,
  type ExportRegion,
  type ExportScale,
  exportFormats,
  exportFrame,
  exportFurniture,
  exportName,
  exportScales,
} from './export-frame.ts';
import { exportImage } from './export-job.ts';

type Progress = { step: 'ready' } | { step: 'working' } | { step: 'done' | 'failed'; message: string };

/** The map on screen as an export's frame. */
function viewFrame(camera: ExportFrame['camera'] | null): ExportFrame {
  const pane = document.getElementById('map-pane');
  return {
    width: pane?.clientWidth || 1200,
    height: pane?.clientHeight || 900,
    camera: camera ?? { center: [35.5, 48.5], zoom: 6 },
  };
}

/** Which region, how large; saves the image. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const store = useStore();
  const text = store.text.value;
  const region = useSignal<ExportRegion>('view');
  const canDraw = useMemo(hasWebGl, []);
  const format = useSignal<ExportFormat>(canDraw ? 'png' : 'svg');
  const scale = useSignal<ExportScale>(2);
  const words = useSignal('');
  const progress = useSignal<Progress>({ step: 'ready' });
  const view = viewFrame(store.camera.value);
  const frame = exportFrame(store, region.value, view);
  const furniture = exportFurniture(store, region.value, frame);

  const save = async (): Promise<void> => {
    progress.value = { step: 'working' };
    const name = exportName(store, region.value, format.value, scale.value);
    try {
      download(await exportImage(store, region.value, view, format.value, scale.value), name);
      progress.value = { step: 'done', message: text.exportDone(name) };
    } catch (error) {
      const reason = error instanceof SnapshotTimeout ? text.exportTimeout : String(error);
      progress.value = { step: 'failed', message: text.exportFailed(reason) };
    }
  };

  return (
    <Dialog title={text.exportTitle} onClose={onClose}>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class={styles.field}>
          <span>{text.exportRegion}</span>
          <select
            aria-label={text.exportRegion}
            value={region.value}
            onChange={(event) => {
              const chosen = store.atlas.oblasts.features.find(
                ({ properties }) => properties.id === event.currentTarget.value,
              );
              region.value = chosen?.properties.id ?? 'view';
            }}
          >
            <option value="view">{text.exportView}</option>
            {store.atlas.oblasts.features.map(({ properties }) => (
              <option key={properties.id} value={properties.id}>
                {nameIn(properties, text.scene.language)}
              </option>
            ))}
          </select>
        </label>
        <fieldset class={styles.scales}>
          <legend>{text.exportFormat}</legend>
          {exportFormats.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="format"
                checked={format.value === value}
                disabled={value === 'png' && !canDraw}
                onChange={() => {
                  format.value = value;
                }}
              />
              {text.exportFormats[value]}
            </label>
          ))}
          {!canDraw && <p>{text.exportOnlyVector}</p>}
        </fieldset>
        <fieldset class={styles.scales} disabled={format.value === 'svg'}>
          <legend>{text.exportSize}</legend>
          {exportScales.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="scale"
                checked={scale.value === value}
                onChange={() => {
                  scale.value = value;
                }}
              />
              {text.exportScale(
                value,
                Math.round(furniture.width * value),
                Math.round(furniture.height * value),
              )}
            </label>
          ))}
        </fieldset>
        <button type="submit" class={styles.save} disabled={progress.value.step === 'working'}>
          {progress.value.step === 'working' ? text.exportWorking : text.exportSave(format.value)}
        </button>
        <button
          type="button"
          class={styles.words}
          onClick={async () => {
            const { pictureInWords } = await import('./export-vector.ts');
            words.value = pictureInWords(store, region.value, frame);
          }}
        >
          {text.exportAlt}
        </button>
        {words.value && <CopyText label={text.exportAlt} text={words.value} rows={5} />}
        <p role="status" class={progress.value.step === 'failed' ? styles.failed : ''}>
          {'message' in progress.value ? progress.value.message : ''}
        </p>
      </form>
    </Dialog>
  );
}
