import { type Band, gapLines, type Run, reachesNumbers } from './band.ts'
import type { TabularLine } from './tabular-line.ts'
import { isEnumerated, isProse } from './text-shape.ts'

interface Place {
  /** The first line that no band before has taken. */
  readonly from: number
  readonly run: Run
  readonly last: number
}

/**
 * The lines of a band: the header above its first values, and its body with the label lines before them.
 *
 * Going upwards from the first values, the header ends at prose, at a heading, or at a wide gap. Its top
 * and last lines reach over the numbers.
 */
export function findHeaderLines(lines: readonly TabularLine[], place: Place, charWidth: number): Band {
  const { last } = place
  const bodyStart = findLabelHalf(lines, place)
  const left = Math.min(...lines.slice(bodyStart, last + 1).map((line) => line.x0))
  const run = { ...place.run, left }
  const overNumbers = findHeaderStart(run, charWidth)
  const heads: number[] = []
  for (let index = bodyStart - 1; index >= Math.max(place.from, bodyStart - maxHeaderLines); index--) {
    const line = lines[index]
    const below = lines[index + 1]
    if (!line || !below || gapLines(line, below) > maxHeaderGapLines || isStop(line)) break
    const isHead = line.labels.length > 1 && reachesNumbers(line, run)
    if (isHead && Number.isFinite(run.labelEnd) && heads.some((head) => haveSameStart(lines[head], line)))
      break
    if (isHead || line.x0 >= overNumbers) heads.push(index)
  }
  const top = heads.at(-1) ?? bodyStart
  const end = heads[0] === undefined ? bodyStart : heads[0] + 1
  return { header: lines.slice(top, end), body: lines.slice(end, last + 1) }
}

/** Two header lines that begin with one word (信息内容) are of two tables, the upper one without numbers. */
function haveSameStart(a: TabularLine | undefined, b: TabularLine): boolean {
  return a !== undefined && a.labels.length > 1 && a.labels[0]?.text === b.labels[0]?.text
}

const maxHeaderLines = 20
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

function findHeaderStart(run: Run, charWidth: number): number {
  const width = Math.min(...run.valueStarts.values()) - run.left
  return run.left + Math.max(minHeaderIndentCharacters * charWidth, minHeaderPart * width)
}
