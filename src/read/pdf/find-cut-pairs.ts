import type { TableCell } from './ruled-table.ts'

/** A cell at the foot of a page and its other half at the head of the next. */
export interface CutPair {
  readonly upper: TableCell
  readonly lower: TableCell
}

/** What a page break did to the cells that it runs through. */
export interface PageCut {
  readonly pairs: readonly CutPair[]
  /** Whether the break runs through a row, so that the last row above and the first below are one. */
  readonly isRowCut: boolean
}

/** 一、 （一） 1. (1) ① at the start of a label */
const numbering = /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|[（(]?\d{1,2}[）)、．.]|[①-⑳])/
const value = /^[+\-−—–―/／\d０-９][+\-−—–/／\d０-９,，.．%％\s]*$/

/**
 * The cells that the page break between two parts of a table has cut in two.
 *
 * A row is cut when only one of its halves has values and its label goes on below (or stands in one half only).
 * Otherwise the labels of groups are cut: cells left of the row label whose lower half begins no new numbering.
 * Shape: both lists with columns counted alike; `rowCount` is of the upper part. Errors: none.
 */
export function findCutPairs(
  above: readonly TableCell[],
  below: readonly TableCell[],
  rowCount: number,
): PageCut {
  const last = above
    .filter((cell) => cell.row + cell.rowSpan === rowCount)
    .toSorted((a, b) => a.column - b.column)
  const first = below.filter((cell) => cell.row === 0).toSorted((a, b) => a.column - b.column)
  const candidates = pairUp(last, first)
  const valueColumns = columnsOfValues([...above, ...below])
  const isLabel = ({ upper }: CutPair) => !valueColumns.has(upper.column)
  // a column without any value looks like a label, but holds no text either
  const label = candidates.findLast((pair) => isLabel(pair) && hasText(pair))
  const values = candidates.filter((pair) => !isLabel(pair))
  if (
    label &&
    candidates.length === last.length &&
    candidates.length === first.length &&
    isRowCut(label, values)
  ) {
    return { pairs: candidates, isRowCut: true }
  }
  const labelColumn = Math.min(lastLabelColumn(last, valueColumns), lastLabelColumn(first, valueColumns))
  const groups = candidates.filter((pair) => pair.upper.column < labelColumn)
  return { pairs: leading(groups, isGroupCut), isRowCut: false }
}

/** Pages may set a column line anew: rows of as many cells pair in order where each overlaps the other. */
function pairUp(last: readonly TableCell[], first: readonly TableCell[]): CutPair[] {
  const inOrder = last.flatMap((upper, index) => {
    const lower = first[index]
    return lower && isOverlapping(upper, lower) ? [{ upper, lower }] : []
  })
  if (inOrder.length === last.length && last.length === first.length) return inOrder
  return last.flatMap((upper) => {
    const lower = first.find((cell) => cell.column === upper.column && cell.columnSpan === upper.columnSpan)
    return lower ? [{ upper, lower }] : []
  })
}

function isOverlapping(a: TableCell, b: TableCell): boolean {
  return a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan
}

function hasText({ upper, lower }: CutPair): boolean {
  return upper.content.text !== '' || lower.content.text !== ''
}

function columnsOfValues(cells: readonly TableCell[]): ReadonlySet<number> {
  const valued = cells.filter((cell) => value.test(cell.content.text))
  return new Set(
    valued.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, offset) => cell.column + offset)),
  )
}

function isRowCut({ upper, lower }: CutPair, values: readonly CutPair[]): boolean {
  const hasUpperValues = values.some((pair) => pair.upper.content.text !== '')
  const hasLowerValues = values.some((pair) => pair.lower.content.text !== '')
  if (hasUpperValues && hasLowerValues) return false
  const above = upper.content.text
  const below = lower.content.text
  if (above !== '' && below === '') return hasLowerValues
  if (above === '' && below !== '') return hasUpperValues
  if (above === '' || numbering.test(below)) return false
  return numbering.test(above) || isBracketOpen(above)
}

function isBracketOpen(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(/[（(]/g) > count(/[）)]/g)
}

/** The column of a row's own label, the last with a text before its values. */
function lastLabelColumn(row: readonly TableCell[], valueColumns: ReadonlySet<number>): number {
  const labels = row.filter((cell) => !valueColumns.has(cell.column) && cell.content.text !== '')
  return Math.max(-1, ...labels.map((cell) => cell.column))
}

/** A label of several rows, of which some stand above and some below. */
function isGroupCut({ upper, lower }: CutPair): boolean {
  if (upper.rowSpan === 1 && lower.rowSpan === 1) return false
  const above = upper.content.text
  const below = lower.content.text
  return above === '' || below === '' || above === below || !numbering.test(below)
}

/** The entries before the first that does not pass. */
function leading<Entry>(entries: readonly Entry[], isPassing: (entry: Entry) => boolean): Entry[] {
  const end = entries.findIndex((entry) => !isPassing(entry))
  return end < 0 ? [...entries] : entries.slice(0, end)
}
