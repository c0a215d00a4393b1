/** Radicals, compatibility ideographs and vertical forms that fonts map in place of the plain character. */
const foldedForms = /[\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f\ufb00-\ufb06]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: codes without a character arrive as control characters
const unmapped = /[\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff\ufffe\uffff]/g
const spaces = /[\t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f]/g
const zeroWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * The text of a glyph with radicals and vertical forms as plain characters (⼀ as 一, ︵ as （).
 *
 * A glyph that is printed but has no known character gives U+FFFD, so that a number with a lost digit is not taken for a number.
 */
export function normalizeGlyphText(unicode: string, width: number): string {
  if (unicode === '') return width > 0 ? '\ufffd' : ''
  return unicode
    .replace(zeroWidth, '')
    .replace(spaces, ' ')
    .replace(unmapped, '\ufffd')
    .replace(foldedForms, (form) => form.normalize('NFKC'))
}
