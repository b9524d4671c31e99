import type { Store } from '../app/store.ts';

/** Opens the panel and a section of it, brings it into view and gives it the focus. */
export function showSection(store: Store, id: string): void {
  store.panelOpen.value = true;
  // The panel unfolds with the next drawing.
  requestAnimationFrame(() => {
    const section = document.getElementById(id);
    if (!(section instanceof HTMLDetailsElement)) return;
    section.open = true;
    section.scrollIntoView({ block: 'start' });
    section.querySelector('summary')?.focus();
  });
}
