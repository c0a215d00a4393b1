import { foldLines, lineBreak } from './flow-text.ts'

/** A paragraph, and the empty lines directly before it. */
export interface BrokenParagraph {
  readonly text: string
  readonly emptyLines: number
}

/**
 * The paragraphs of text gathered from one block element.
 *
 * Pages part whole paragraphs by `<br>`, and break long titles by it. A break parts two paragraphs after
 * an empty line, after the end of a sentence, before an indented or a numbered line, and after a numbered
 * line; any other stays in its paragraph as '\n'.
 */
export function breakIntoParagraphs(gathered: string): BrokenParagraph[] {
  if (!/\S/.test(gathered)) return []
  const lines = foldLines(gathered)
  if (lines.length === 1) return lines[0] === '' ? [] : [{ text: lines[0] ?? '', emptyLines: 0 }]
  const isIndented = gathered.split(lineBreak).map((line) => indent.test(line))
  const paragraphs: { lines: string[]; emptyLines: number }[] = []
  let emptyLines = 0
  lines.forEach((line, index) => {
    if (line === '') {
      emptyLines += 1
      return
    }
    const before = lines[index - 1] ?? ''
    if (isParted(before, line, isIndented[index] ?? false)) paragraphs.push({ lines: [], emptyLines })
    paragraphs.at(-1)?.lines.push(line)
    emptyLines = 0
  })
  return paragraphs.map(({ lines: own, emptyLines: above }) => ({ text: own.join('\n'), emptyLines: above }))
}

/** Two wide spaces, as Chinese paragraphs begin with. */
const indent = /^\s*(?:\u3000|[\u00A0\u2002\u2003 ]*[\u00A0\u2002\u2003]{2})/
const sentenceEnd = /[。！？；：]["”’）)]*$/
/** `一、`, `（二）`, `3.`, `(4)` */
const numbering =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．,，]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[、.．](?!\d))/

function isParted(before: string, line: string, isIndented: boolean): boolean {
  return (
    before === '' || isIndented || sentenceEnd.test(before) || numbering.test(line) || numbering.test(before)
  )
}
