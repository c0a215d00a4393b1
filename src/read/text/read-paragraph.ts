import type { Paragraph, Picture } from '../../document/index.ts'
import { paragraphMarks } from './inline-marks.ts'
import { lineText } from './line-text.ts'
import { isBlank, type SourceLine } from './source-line.ts'

/**
 * A line as a paragraph without Markdown's marks, or as a picture where it is nothing but one.
 *
 * Null for a line that has no text, such as a rule.
 */
export function readParagraph(line: SourceLine, gapBefore: number): Paragraph | Picture | null {
  if (/^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line.raw))
    return { type: 'picture', evidence: { line: line.number } }
  if (isBlank(line.raw) || /^\s*(-{3,}|\*{3,}|_{3,}|`{3,}\w*)\s*$/.test(line.raw)) return null
  const heading = /^\s{0,3}(#{1,6})\s+/.exec(line.raw)
  const content = lineText(
    line,
    heading?.[0].length ?? 0,
    heading ? headingEnd(line.raw) : line.raw.length,
    paragraphMarks,
  )
  if (content.text === '') return null
  const headingLevel = heading?.[1]?.length ?? null
  return { type: 'paragraph', ...content, headingLevel, gapBefore, isLine: true }
}

/** Where a heading's text ends: before the signs that close it. */
function headingEnd(raw: string): number {
  const closing = /\s#+\s*$/.exec(raw.slice(-maxClosingCharacters))
  return raw.length - (closing?.[0].length ?? 0)
}

const maxClosingCharacters = 20
