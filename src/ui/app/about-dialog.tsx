import { Dialog } from '../parts/dialog.tsx';
import { useStore } from './context.ts';

/** How the map is made, from what, and what it does not show. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const store = useStore();
  const text = store.text.value;
  return (
    <Dialog title={text.about} onClose={onClose}>
      {text.aboutText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h3>{text.sources}</h3>
      <ul>
        {store.scene.value.credits.map(({ name, url, licence }) => (
          <li key={name}>
            <a href={url} rel="noreferrer" target="_blank">
              {name}
            </a>
            : {licence}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
