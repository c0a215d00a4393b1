/**
 * A text without its white space, with the place of every character in the original.
 *
 * Digits are half-width and , ; : ( ) full-width, so that patterns need one form only. A space stays
 * where it parts two digits (`12 95` is not 1295), and a line break where it ends a sentence.
 */
export interface CompactText {
  readonly text: string
  /** The UTF-16 offset in the original of a character of `text`. */
  readonly offsetOf: (at: number) => number
}

/** A stretch without white space: where it begins in the compact text and in the original. */
interface Stretch {
  readonly start: number
  readonly from: number
}

/** A line shorter than this is a heading or a whole sentence, not one cut by the width of a page. */
const shortLineCharacters = 15
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/** The compact form of a section's text. Errors: none. */
export function compactText(original: string): CompactText {
  const folded = original.replace(/[０-９,;:()]/g, fold)
  const stretches: Stretch[] = []
  const line: Line = { length: 0, last: '' }
  let text = ''
  let from = 0
  for (const { 0: space, index } of folded.matchAll(/\s+|$/g)) {
    const part = folded.slice(from, index)
    addToLine(line, part)
    stretches.push({ start: text.length, from })
    from = index + space.length
    const kept = space && keptSpace(space, line, folded.charAt(from))
    if (kept) stretches.push({ start: text.length + part.length, from: index })
    addToLine(line, kept)
    text += part + kept
  }
  return { text, offsetOf: (at) => offsetIn(stretches, at) }
}

function offsetIn(stretches: readonly Stretch[], at: number): number {
  const stretch = stretches.findLast(({ start }) => start <= at)
  return stretch ? stretch.from + at - stretch.start : 0
}

/** The line at hand of the compact text: how long it is, and its last character. */
interface Line {
  length: number
  last: string
}

function addToLine(line: Line, part: string): void {
  if (part === '') return
  line.length = part === '\n' ? 0 : line.length + part.length
  line.last = part.slice(-1)
}

function keptSpace(space: string, line: Line, next: string): string {
  if (space.includes('\n') && endsSentence(line)) return '\n'
  return /\d/.test(line.last) && /\d/.test(next) ? ' ' : ''
}

/** A full line that stops in the middle of a sentence goes on in the next one. */
function endsSentence({ length, last }: Line): boolean {
  return length < shortLineCharacters || /[。！？；：]/.test(last)
}

function fold(character: string): string {
  return fullWidth[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
