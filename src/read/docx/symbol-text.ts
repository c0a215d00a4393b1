/** A character that is there and cannot be told. */
const unknownCharacter = '\uFFFD'

/** Fonts whose characters are pictures: mammoth knows which of them stand for which letters. */
export function isPictureFont(font: string): boolean {
  return /symbol|wingdings|webdings|zapf|dingbats/i.test(font)
}

/**
 * The text of a `<w:sym>` in an ordinary font, whose code is the character's own.
 *
 * Codes F020 to F0FF stand for 20 to FF; what remains private becomes U+FFFD, so that a character that
 * cannot be told never vanishes from a number. Source: ECMA-376 Part 1, 17.3.3.30.
 */
export function symbolText(code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return unknownCharacter
  if (value >= 0xf020 && value <= 0xf0ff) return String.fromCodePoint(value - 0xf000)
  const isPrivate = value < 0x20 || (value >= 0xe000 && value <= 0xf8ff) || value > 0xffff
  return isPrivate ? unknownCharacter : String.fromCodePoint(value)
}
