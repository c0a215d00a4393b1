import { type Band, gapLines, type Run } from './band.ts'
import type { TabularLine } from './tabular-line.ts'
import { isEnumerated, isProse } from './text-shape.ts'

interface Place {
  /** The first line that no band before has taken. */
  readonly from: number
  readonly run: Run
  readonly last: number
}

/**
 * The lines of a band: the header above its first values, and its body with the half label before them.
 *
 * Going upwards from the first values, the header ends at prose, at a heading, or at a wide gap. Its top
 * line has two tokens or stands over the numbers.
 */
export function findHeaderLines(lines: readonly TabularLine[], place: Place, charWidth: number): Band {
  const { run, last } = place
  const bodyStart = findLabelHalf(lines, place)
  const overNumbers = findHeaderStart(lines.slice(run.first, last + 1), run, charWidth)
  let top = bodyStart
  for (let index = bodyStart - 1; index >= place.from; index--) {
    const line = lines[index]
    const below = lines[index + 1]
    if (!line || !below || gapLines(line, below) > maxHeaderGapLines || isStop(line)) break
    if (line.labels.length > 1 || line.x0 >= overNumbers) top = index
  }
  return { header: lines.slice(top, bodyStart), body: lines.slice(bodyStart, last + 1) }
}

const maxHeaderGapLines = 4
const maxHalfGapLines = 0.6
/** A heading at the paragraph's indent begins further left than a header over numbers. */
const minHeaderIndentCharacters = 8
const minHeaderPart = 0.5

/** The line of the first values, or the first of the half labels that stand directly above it. */
function findLabelHalf(lines: readonly TabularLine[], { from, run }: Place): number {
  let start = run.first
  if ((lines[start]?.labels.length ?? 0) > 0) return start
  for (let index = start - 1; index >= from; index--) {
    const line = lines[index]
    const below = lines[index + 1]
    const isHalf =
      line &&
      below &&
      line.labels.length === 1 &&
      line.line.page === below.line.page &&
      gapLines(line, below) < maxHalfGapLines &&
      line.x1 <= (lines[run.first]?.values[0]?.x0 ?? 0)
    if (!isHalf) break
    start = index
  }
  return start
}

function isStop(line: TabularLine): boolean {
  return isProse(line.text) || (line.labels.length === 1 && isEnumerated(line.text))
}

function findHeaderStart(body: readonly TabularLine[], run: Run, charWidth: number): number {
  const left = Math.min(...body.map((line) => line.x0))
  const width = Math.min(...run.valueStarts.values()) - left
  return left + Math.max(minHeaderIndentCharacters * charWidth, minHeaderPart * width)
}
