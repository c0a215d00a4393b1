import { type Band, gapLines, type Run, reachesNumbers } from './band.ts'
import { findHeaderLines } from './find-header-lines.ts'
import { findLoneHeaders } from './find-lone-headers.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'
import { isEnumerated, isProse } from './text-shape.ts'

/**
 * The bands of consecutive lines in which values stand in columns.
 *
 * Shape: lines from top to bottom -> bands in order that share no line; the lines between them are prose.
 * A band is kept only where a header or its own rows show that it is a table.
 */
export function findBands(lines: readonly TabularLine[], setting: Setting): Band[] {
  const bands: Band[] = []
  let next = 0
  for (const run of findRuns(lines)) {
    const last = findLastTail(lines, run)
    const band = findHeaderLines(lines, { from: next, run, last }, setting.charWidth)
    if (!isTable(band)) continue
    const start = last + 1 - band.body.length - band.header.length
    bands.push(...findLoneHeaders(lines.slice(next, start), setting), band)
    next = last + 1
  }
  return [...bands, ...findLoneHeaders(lines.slice(next), setting)]
}

/** Two lines of a table on one page have less white space between them. */
const maxGapLines = 8
/** A table has fewer lines; it also bounds the work on a source that goes on and on. */
const maxBandLines = 400
const minLoneRowValues = 3
const minLoneColumnRows = 3

function findRuns(lines: readonly TabularLine[]): Run[] {
  const runs: Run[] = []
  lines.forEach((line, index) => {
    if (line.values.length === 0) return
    const run = runs.at(-1)
    const continued = run ? extendRun(lines, run, index) : null
    if (continued) runs[runs.length - 1] = continued
    else runs.push(startRun(line, index))
  })
  return runs
}

function startRun(line: TabularLine, index: number): Run {
  const labelEnd = Math.max(-Infinity, ...line.labels.map((label) => label.x1))
  return { first: index, last: index, valueStarts: startsWith(new Map(), line), left: line.x0, labelEnd }
}

function startsWith(starts: ReadonlyMap<number, number>, line: TabularLine): Map<number, number> {
  const start = line.values[0]?.x0 ?? 0
  return new Map(starts).set(line.line.page, Math.min(start, starts.get(line.line.page) ?? start))
}

/** The run with one more line of values, when only labels stand between. */
function extendRun(lines: readonly TabularLine[], run: Run, index: number): Run | null {
  const line = lines[index]
  if (!line || index - run.first >= maxBandLines) return null
  const valueStarts = startsWith(run.valueStarts, line)
  const labelEnd = Math.max(run.labelEnd, ...line.labels.map((label) => label.x1))
  const left = Math.min(run.left, line.x0)
  const next: Run = { first: run.first, last: index, valueStarts, left, labelEnd }
  const between = lines.slice(run.last + 1, index)
  const isNear = [...between, line].every((part, offset) => isClose(lines[run.last + offset], part))
  return isNear && between.every((part) => isLabelLine(part, next)) ? next : null
}

function isClose(above: TabularLine | undefined, below: TabularLine): boolean {
  return !above || gapLines(above, below) <= maxGapLines
}

function isLabelLine(line: TabularLine, run: Run): boolean {
  return !reachesNumbers(line, run) && !isProse(line.text)
}

/** The last line of a run with the half labels that follow it directly. */
function findLastTail(lines: readonly TabularLine[], run: Run): number {
  let last = run.last
  for (let index = last + 1; index < lines.length; index++) {
    const line = lines[index]
    const above = lines[index - 1]
    if (!line || !above || !isTail(line, above, run)) break
    last = index
  }
  return last
}

function isTail(line: TabularLine, above: TabularLine, run: Run): boolean {
  const isNext = line.line.page === above.line.page && gapLines(above, line) < maxTailGapLines
  return isNext && line.values.length === 0 && isLabelLine(line, run) && !isEnumerated(line.text)
}

/** The second half of a label stands directly below its first half. */
const maxTailGapLines = 0.6

function isTable({ header, body }: Band): boolean {
  const rows = body.filter((line) => line.values.length > 0)
  const isWide = rows.some((row) => row.values.length >= minLoneRowValues)
  const areRows = rows.filter((row) => row.values.length > 1).length > 1
  const labelled = rows.filter((row) => row.labels.length > 0)
  const hasLabelledRow = rows.some((row) => standsBesideLabel(row, body))
  return isWide || areRows || labelled.length >= minLoneColumnRows || (header.length > 0 && hasLabelledRow)
}

/** True when a label, or half of one on the next line, ends left of the row's values. */
function standsBesideLabel(row: TabularLine, body: readonly TabularLine[]): boolean {
  if (row.labels.length > 0) return true
  const at = body.indexOf(row)
  return [body[at - 1], body[at + 1]].some(
    (line) => line?.values.length === 0 && line.x1 <= (row.values[0]?.x0 ?? 0),
  )
}
