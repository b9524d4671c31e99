import { boldFont } from '../../scene/fonts.ts';

/** The scene's fonts by the name that other programs know them by. */
export const fontFamily = 'Source Sans 3';

/** What to set labels in where the font is not installed. */
export const fontStack = `'${fontFamily}', 'Source Sans Pro', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif`;

/** CSS weight of one of the scene's fonts (`src/scene/fonts.ts`). */
export const fontWeight = (font: string): 400 | 600 => (font === boldFont ? 600 : 400);
