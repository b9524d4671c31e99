import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SceneText } from '../scene/text.ts';
import type { UiText } from '../ui/i18n/text.ts';
import { CliError } from './command.ts';

const folder = join(import.meta.dirname, '../ui/i18n');

/**
 * The scene's texts in a language: one file in `src/ui/i18n` is one language.
 * @throws CliError where there is no such file
 */
export async function sceneText(language: string): Promise<SceneText> {
  const path = join(folder, `${language}.ts`);
  if (!/^[a-z]{2}$/.test(language) || !existsSync(path))
    throw new CliError(`--lang ${JSON.stringify(language)}: there are no texts in this language`);
  const module = (await import(pathToFileURL(path).href)) as Record<string, UiText>;
  const text = module[language];
  if (!text) throw new Error(`src/ui/i18n/${language}.ts exports no ${language}`);
  return text.scene;
}
