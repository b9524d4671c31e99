import { resolve } from 'node:path';
import { loadAtlasFrom } from '../../scripts/validate/references.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** The bundled data, read once a test file. */
export const loadAtlas = () => loadAtlasFrom(root);
