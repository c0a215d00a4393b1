/** A text without white space and width differences, with the way back to the original. */
export interface FoldedText {
  readonly text: string
  /** `offsets[i]` is where folded character `i` begins in the original; one more entry for the end. */
  readonly offsets: readonly number[]
}

const invisible = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u

/** Folds width (NFKC) and drops white space and invisible characters, keeping offsets (UTF-16). */
export function foldText(original: string): FoldedText {
  let text = ''
  const offsets: number[] = []
  for (let index = 0; index < original.length; index++) {
    const character = original[index] as string
    if (invisible.test(character)) continue
    const folded = character.charCodeAt(0) < 128 ? character : foldCharacter(character)
    for (const part of folded) {
      for (let unit = 0; unit < part.length; unit++) offsets.push(index)
      text += part
    }
  }
  offsets.push(original.length)
  return { text, offsets }
}

/** As `foldText`, the text alone. */
export function fold(original: string): string {
  return foldText(original).text
}

/** White space runs become one space, none between two Han characters or beside full-width marks. */
export function foldSpaces(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      '',
    )
}

/** NFKC would turn circled and parenthesised numbers into digits, so only width is folded for them. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff
  const isEnclosed = code >= 0x2460 && code <= 0x24ff
  return isLoneSurrogate || isEnclosed ? character : character.normalize('NFKC')
}
