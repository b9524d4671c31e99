import * as v from 'valibot';

/**
 * Text that comes with the data, one entry a language. English is always there and stands in
 * for a language that is missing.
 */
export const LocalTextSchema = v.objectWithRest({ en: v.pipe(v.string(), v.minLength(1)) }, v.string());
export type LocalText = v.InferOutput<typeof LocalTextSchema>;

/** The text in `language`, else in English. */
export function localText(text: LocalText, language: string): string {
  return text[language] ?? text.en;
}
