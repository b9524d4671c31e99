import { useSignal } from '@preact/signals';
import { chooseTheme } from '../../state/changes.ts';
import type { ThemeChoice } from '../../state/state.ts';
import { useStore } from './context.ts';
import styles from './header.module.css';

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark'];

interface HeaderProps {
  onExport(): void;
  onAbout(): void;
  onCite(): void;
  onDetail(): void;
}

export function Header({ onExport, onAbout, onCite, onDetail }: HeaderProps) {
  const store = useStore();
  const text = store.text.value;
  const open = useSignal(false);
  return (
    <header class={styles.header}>
      <div class={styles.name}>
        <h1>{text.title}</h1>
        <p>{text.tagline}</p>
      </div>
      <button
        type="button"
        class={`${styles.button} ${styles.menuButton}`}
        aria-expanded={open.value}
        aria-controls="header-menu"
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {text.menu}
      </button>
      <div id="header-menu" class={`${styles.menu} ${open.value ? styles.open : ''}`}>
        <label class={styles.theme}>
          <span class="visually-hidden">{text.theme}</span>
          <select
            value={store.choices.value.theme}
            onChange={(event) => {
              const theme = themes.find((candidate) => candidate === event.currentTarget.value);
              if (theme) store.dispatch(chooseTheme(theme), 'replace');
            }}
          >
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {text.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class={styles.button} onClick={onDetail}>
          {text.loadDetail}
        </button>
        <button type="button" class={styles.button} onClick={onCite}>
          {text.cite}
        </button>
        <button type="button" class={styles.button} onClick={onAbout}>
          {text.about}
        </button>
      </div>
      <button type="button" class={`${styles.button} ${styles.primary}`} onClick={onExport}>
        {text.export}
      </button>
    </header>
  );
}
