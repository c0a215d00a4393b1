import type { Snippet } from './report-list.ts'
import { toSearchText } from './search-text.ts'

/** How much of the text is shown on either side of the word. */
const unitsBefore = 24
const unitsBehind = 48

/** The first place of a folded word in a text, with what stands around it on one line; null where it is not there. */
export function findSnippet(original: string, word: string): Pick<Snippet, 'text' | 'span'> | null {
  const { text, offsets } = toSearchText(original)
  const at = text.indexOf(word)
  if (at < 0) return null
  const start = offsets[at] ?? 0
  const end = (offsets[at + word.length - 1] ?? start) + 1
  const from = wholeCharacter(original, Math.max(0, start - unitsBefore))
  const to = wholeCharacter(original, Math.min(original.length, end + unitsBehind))
  return {
    text: original.slice(from, to).replace(/\s/gu, ' '),
    span: [start - from, end - from],
  }
}

/** Not between the halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
