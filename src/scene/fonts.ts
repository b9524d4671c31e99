/**
 * The bundled label fonts. MapLibre draws labels from fonts of the page when a style has no
 * `glyphs`; it reads the weight off the family's name, so each weight is a family of its own
 * (`src/ui/fonts.css` registers them).
 */
export const regularFont = 'ContactLine-Regular';
export const boldFont = 'ContactLine-SemiBold';
