/**
 * A text without its white space, with the place of every character in the original.
 *
 * Digits are half-width and , ; : ( ) full-width, so that patterns need one form only. A space stays
 * where it parts two digits (`12 95` is not 1295), and a line break where it ends a sentence.
 */
export interface CompactText {
  readonly text: string
  /** UTF-16 offsets in the original, one a character of `text`, and one more for the end. */
  readonly offsets: readonly number[]
}

/** A line shorter than this is a heading or a whole sentence, not one cut by the width of a page. */
const shortLineCharacters = 15
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/** The compact form of a section's text. Errors: none. */
export function compactText(original: string): CompactText {
  const folded = original.replace(/[０-９,;:()]/g, fold)
  const offsets: number[] = []
  let text = ''
  let from = 0
  for (const { 0: space, index } of folded.matchAll(/\s+|$/g)) {
    text += folded.slice(from, index)
    for (let at = from; at < index; at++) offsets.push(at)
    from = index + space.length
    const kept = space && keptSpace(space, text, folded.charAt(from))
    if (kept) offsets.push(index)
    text += kept
  }
  return { text, offsets: [...offsets, original.length] }
}

function keptSpace(space: string, before: string, next: string): string {
  if (space.includes('\n') && endsSentence(before)) return '\n'
  return /\d$/.test(before) && /\d/.test(next) ? ' ' : ''
}

/** A full line that stops in the middle of a sentence goes on in the next one. */
function endsSentence(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return line.length < shortLineCharacters || /[。！？；：]$/.test(line)
}

function fold(character: string): string {
  return fullWidth[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
