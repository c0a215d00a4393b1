import { joinTexts, type LocatedText, locatedText } from '../../document/index.ts'
import { centreOf, type Run } from './glyph-runs.ts'
import { isHan } from './han.ts'
import { type Box, boundBoxes } from './matrix.ts'
import { boxEvidence, type PageFrame } from './page-frame.ts'
import { lineText, type PrintedLine, runsToLines } from './printed-line.ts'

/** Characters stand below each other when their middles differ by at most this part of the size. */
const stackToleranceEm = 0.4
const shortestStack = 2
/** White space that a cell may keep on both sides together (Word: 5.4 pt a side); Han text may keep a character more. */
const cellPaddingPt = 11

/**
 * The text of a cell: lines that the cell's width broke are joined, others are parted by '\n'.
 *
 * Text set vertically, by its font or one character a line, keeps the order of the content stream:
 * wrongly measured fonts print such characters over each other.
 */
export function cellText(runs: readonly Run[], box: Box, frame: PageFrame): LocatedText {
  const upright = runs.filter((run) => run.direction === 'right')
  const turned = runs.filter((run) => run.direction !== 'right')
  if (turned.length === 0 && isStack(upright)) return streamText(upright, frame)
  const lines = runsToLines(upright, frame)
  const parts = turned.length > 0 ? [streamText(turned, frame)] : []
  if (lines.length > 0) parts.push(joinLines(lines, box))
  return joinTexts(parts, '\n')
}

/** Whether each run is one character and all stand in one column; numbers below each other are no stack. */
function isStack(runs: readonly Run[]): boolean {
  if (runs.length < shortestStack || !runs.some((run) => run.glyphs.some((glyph) => isHan(glyph.text))))
    return false
  const middles = runs.map((run) => centreOf(run.box)[0])
  const spread = Math.max(...middles) - Math.min(...middles)
  const size = Math.max(...runs.map((run) => run.size))
  return spread <= stackToleranceEm * size && runs.every((run) => run.box[2] - run.box[0] <= 1.5 * size)
}

function streamText(runs: readonly Run[], frame: PageFrame): LocatedText {
  const text = runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('')
  const box = boundBoxes(runs.map((run) => run.box)) ?? [0, 0, 0, 0]
  return locatedText(text.trim(), boxEvidence(frame, box))
}

function joinLines(lines: readonly PrintedLine[], box: Box): LocatedText {
  let joined: LocatedText | null = null
  lines.forEach((line, index) => {
    const last = lines[index - 1]
    const text = lineText(line)
    joined = joined && last ? joinTexts([joined, text], breakBetween(last, line, box)) : text
  })
  return joined ?? { text: '', pieces: [] }
}

/** Nothing where the next line's first word would not have fitted, else '\n'. */
function breakBetween(last: PrintedLine, next: PrintedLine, box: Box): string {
  const before = last.characters.at(-1)?.text ?? ''
  const after = next.characters[0]?.text ?? ''
  const padding = isHan(before) && isHan(after) ? cellPaddingPt + last.size : cellPaddingPt
  const room = box[2] - box[0] - padding - (last.box[2] - last.box[0])
  if (firstWordWidth(next, last) < room) return '\n'
  return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? ' ' : ''
}

/** A word of letters breaks as a whole; Han text anywhere; a number only where not even its first digit had room. */
function firstWordWidth(next: PrintedLine, last: PrintedLine): number {
  const [first] = next.characters
  if (!first) return 0
  const isDigit = (text: string | undefined) => /^[\d.,]$/.test(text ?? '')
  if (isDigit(first.text) && isDigit(last.characters.at(-1)?.text)) return first.x1 - first.x0
  const end = next.characters.findIndex(({ text }) => isHan(text) || text === ' ')
  const word = end < 0 ? next.characters : next.characters.slice(0, Math.max(1, end))
  return (word.at(-1)?.x1 ?? first.x1) - first.x0
}
