/** A text without white space and width differences, with the way back to the original. */
export interface FoldedText {
  readonly text: string
  /** `offsets[i]` is where folded character `i` begins in the original; one more entry for the end. */
  readonly offsets: readonly number[]
}

const invisible = /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u
/** Whatever does not fold to itself beyond doubt, as visible ASCII and the common Han characters do. */
const unplain = /[^!-~\u4e00-\u9fff]/g
/** What each of the other characters (UTF-16 code units) folds to, once it was met. */
const foldings = new Map<string, string>()

/** Folds width (NFKC) and drops white space and invisible characters, keeping offsets (UTF-16). */
export function foldText(original: string): FoldedText {
  const offsets: number[] = []
  let index = 0
  const text = original.replace(unplain, (character, at: number) => {
    while (index < at) offsets.push(index++)
    const folded = foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at)
    index = at + 1
    return folded
  })
  while (index <= original.length) offsets.push(index++)
  return { text, offsets }
}

/** As `foldText`, the text alone. */
export function fold(original: string): string {
  return original.replace(unplain, foldCharacter)
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

function foldCharacter(character: string): string {
  const known = foldings.get(character)
  if (known !== undefined) return known
  const folding = invisible.test(character) ? '' : foldWidth(character)
  foldings.set(character, folding)
  return folding
}

/** NFKC would turn circled, parenthesised and raised numbers (①, ⑴, ¹) into digits: `12¹` is no 121. */
const numberMark = /[\u2460-\u24ff²³¹\u2070-\u209c]/

function foldWidth(character: string): string {
  const code = character.charCodeAt(0)
  const isLoneSurrogate = code >= 0xd800 && code <= 0xdfff
  return isLoneSurrogate || numberMark.test(character) ? character : character.normalize('NFKC')
}
