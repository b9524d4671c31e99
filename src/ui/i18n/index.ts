import type { UiText } from './text.ts';

/** A language is one file in this folder; the file's name is its code. */
const modules = import.meta.glob<Record<string, UiText>>(['./??.ts'], { eager: true });

const texts: ReadonlyMap<string, UiText> = new Map(
  Object.values(modules).flatMap((module) => Object.entries(module)),
);

export const languages: readonly string[] = [...texts.keys()].sort();

/** The texts of a language; English where there is none. */
export function textsOf(language: string): UiText {
  const text = texts.get(language) ?? texts.get('en');
  if (!text) throw new Error('src/ui/i18n/en.ts is missing');
  return text;
}
