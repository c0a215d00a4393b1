/** LINE SEPARATOR: stands for `<br>` and for the border of a block in a text that is still being gathered. */
export const lineBreak = '\u2028'

/**
 * The lines of gathered text: white space folded as on screen, unprinted characters dropped, ends trimmed.
 *
 * A source line break between two wide characters is no space. Shape: a line a `lineBreak`, empty ones kept.
 */
export function foldLines(text: string): string[] {
  return text.replace(unprinted, '').split(lineBreak).map(foldSpaces)
}

/** `foldLines` without the empty lines, joined by '\n'. */
export function foldText(text: string): string {
  const trimmed = text.trim()
  if (plain.test(trimmed)) return trimmed
  return foldLines(trimmed)
    .filter((line) => line !== '')
    .join('\n')
}

const plain = /^[\u4E00-\u9FFF\w.+-]*$/
const unprinted = /[\0\u00AD\u200B-\u200F\u2060\uFEFF]/g
const spaces = /[ \t\r\n\f\u00A0\u2000-\u200A\u202F]+/g
const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFFEF]/

function foldSpaces(line: string): string {
  const folded = line.replace(spaces, (run: string, at: number, whole: string) =>
    run.includes('\n') && isWide(whole[at - 1]) && isWide(whole[at + run.length]) && !run.includes('\u00A0')
      ? ''
      : ' ',
  )
  return folded.trim()
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && wide.test(character)
}
