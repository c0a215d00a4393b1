import { type Band, gapLines } from './band.ts'
import { findHeaderColumns } from './header-columns.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'
import { isEnumerated, isProse } from './text-shape.ts'

/**
 * Headers of tables in which no number is printed: runs of lines of short words in at least four columns.
 *
 * Shape: lines without tables from top to bottom -> bands without body.
 */
export function findLoneHeaders(lines: readonly TabularLine[], setting: Setting): Band[] {
  const runs: TabularLine[][] = []
  for (const line of lines) {
    const above = runs.at(-1)?.at(-1)
    if (!isHeaderLine(line, setting.charWidth)) runs.push([])
    else if (above && isContinued(runs.at(-1) ?? [], above, line)) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs
    .map(trimRun)
    .filter((run) => isHeader(run, setting))
    .map((header) => ({ header, body: [] }))
}

const maxGapLines = 4
const maxHeaderLines = 20
const maxWordCharacters = 20
const minHeaderLines = 2
const minHeaderColumns = 4

function isContinued(run: readonly TabularLine[], above: TabularLine, line: TabularLine): boolean {
  return run.length < maxHeaderLines && gapLines(above, line) <= maxGapLines
}

/** A single word above or below the lines of several may be a heading. */
function trimRun(run: readonly TabularLine[]): TabularLine[] {
  const first = run.findIndex((line) => line.labels.length > 1)
  const last = run.findLastIndex((line) => line.labels.length > 1)
  return first < 0 ? [] : run.slice(first, last + 1)
}

function isHeaderLine(line: TabularLine, charWidth: number): boolean {
  const heads = line.labels.length > 1 ? line.labels.slice(1) : line.labels
  const areShort = heads.every((token) => token.x1 - token.x0 <= maxWordCharacters * charWidth)
  const isText = isProse(line.text) || (line.labels.length === 1 && isEnumerated(line.text))
  return line.values.length === 0 && areShort && !isText
}

function isHeader(run: readonly TabularLine[], setting: Setting): boolean {
  const shared = run.filter((line) => line.labels.length > 1)
  const columns = findHeaderColumns(
    run.map((line) => line.labels),
    setting,
  )
  return shared.length >= minHeaderLines && columns.length >= minHeaderColumns
}
