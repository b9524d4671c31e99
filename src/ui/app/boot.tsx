import './tokens.css';
import { render } from 'preact';
import { BundleError } from '../../data/bundle.ts';
import { loadAtlas } from '../../data/bundled.ts';
import { textsOf } from '../i18n/index.ts';
import { App } from './app.tsx';
import { StoreProvider } from './context.ts';
import { loadFonts } from './fonts.ts';
import { createStore } from './store.ts';

/** Loads data and fonts and puts the app into `root`; what fails is said there in words. */
export async function boot(root: HTMLElement): Promise<void> {
  const text = textsOf('en');
  try {
    const [atlas] = await Promise.all([loadAtlas(), loadFonts()]);
    root.replaceChildren();
    render(
      <StoreProvider value={createStore(atlas)}>
        <App />
      </StoreProvider>,
      root,
    );
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    const message = document.createElement('p');
    message.className = 'boot-message';
    message.setAttribute('role', 'alert');
    message.textContent = text.loadFailed(error.message);
    root.replaceChildren(message);
  }
}
