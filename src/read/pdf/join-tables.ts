import { joinTexts } from '../../document/index.ts'
import { type CutPair, findCutPairs } from './find-cut-pairs.ts'
import type { RuledTable, TableCell } from './ruled-table.ts'

/** The outer lines of a table's parts lie at the same place within this. */
const sideTolerancePt = 5
/** Column lines of two pages nearer than this are one. */
const columnTolerancePt = 4

/**
 * A table and its continuation on a later page as one; null when the sides of the two do not agree.
 *
 * Header rows that are printed again are dropped. A row, or a row label, that the page break cut becomes one
 * again (see findCutPairs). The caller knows that nothing but page furniture stands between the two.
 */
export function joinTables(upper: RuledTable, lower: RuledTable): RuledTable | null {
  if (lower.frame.page <= upper.lastPage || !hasSameSides(upper, lower)) return null
  const xs = joinColumns(upper.xs, lower.xs)
  const above = upper.cells.map((cell) => moveColumns(cell, upper.xs, xs))
  const repeated = repeatedHeaderRows(
    above,
    lower.cells.map((cell) => moveColumns(cell, lower.xs, xs)),
    lower.rowCount,
  )
  const below = lower.cells
    .filter((cell) => cell.row >= repeated)
    .map((cell) => moveColumns({ ...cell, row: cell.row - repeated }, lower.xs, xs))
  const { pairs, isRowCut } = findCutPairs(above, below, upper.rowCount)
  const shift = upper.rowCount - (isRowCut ? 1 : 0)
  return {
    ...upper,
    lastPage: lower.lastPage,
    xs,
    rowCount: shift + lower.rowCount - repeated,
    cells: joinCells(above, below, pairs, shift),
  }
}

function hasSameSides(upper: RuledTable, lower: RuledTable): boolean {
  const isNear = (a = 0, b = 0) => Math.abs(a - b) <= sideTolerancePt
  return isNear(upper.xs[0], lower.xs[0]) && isNear(upper.xs.at(-1), lower.xs.at(-1))
}

function joinColumns(upper: readonly number[], lower: readonly number[]): number[] {
  const added = lower.filter((x) => upper.every((other) => Math.abs(other - x) > columnTolerancePt))
  const inner = added.filter((x) => x > (upper[0] ?? 0) && x < (upper.at(-1) ?? 0))
  return [...upper, ...inner].toSorted((a, b) => a - b)
}

/** The cell with its columns counted in the joined column lines. */
function moveColumns(cell: TableCell, from: readonly number[], to: readonly number[]): TableCell {
  const column = nearest(to, from[cell.column] ?? 0)
  const end = nearest(to, from[cell.column + cell.columnSpan] ?? 0)
  return { ...cell, column, columnSpan: Math.max(1, end - column) }
}

function nearest(lines: readonly number[], position: number): number {
  const distances = lines.map((line) => Math.abs(line - position))
  return distances.indexOf(Math.min(...distances))
}

/** Digits, or a mark that stands for none: a row with such a cell is no header. */
const valueText = /^[\d０-９\s.,．，/／\-—–―－]+$/

/** How many rows at the top of the continuation repeat the top of the table. */
function repeatedHeaderRows(
  above: readonly TableCell[],
  below: readonly TableCell[],
  rowCount: number,
): number {
  let repeated = 0
  for (let rows = 1; rows < rowCount; rows += 1) {
    const isWhole = below.every((cell) => cell.row >= rows || cell.row + cell.rowSpan <= rows)
    const head = below.filter((cell) => cell.row < rows)
    if (head.some((cell) => valueText.test(cell.content.text))) break
    if (head.every((cell) => above.some((other) => isSameCell(cell, other)))) {
      if (isWhole && head.some((cell) => cell.content.text !== '')) repeated = rows
    } else if (isWhole) break
  }
  return repeated
}

function isSameCell(a: TableCell, b: TableCell): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.rowSpan === b.rowSpan &&
    a.columnSpan === b.columnSpan &&
    a.content.text.replace(/\s/g, '') === b.content.text.replace(/\s/g, '')
  )
}

function joinCells(
  above: readonly TableCell[],
  below: readonly TableCell[],
  pairs: readonly CutPair[],
  shift: number,
): TableCell[] {
  const lowerOf = new Map(pairs.map((pair) => [pair.upper, pair.lower]))
  const taken = new Set(pairs.map((pair) => pair.lower))
  const upper = above.map((cell) => {
    const lower = lowerOf.get(cell)
    return lower ? joinCell(cell, lower, shift) : cell
  })
  const rest = below.filter((cell) => !taken.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift }))
  return [...upper, ...rest].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

function joinCell(upper: TableCell, lower: TableCell, shift: number): TableCell {
  const isRepeated = upper.content.text === lower.content.text
  const contents = [upper.content, lower.content].filter(({ text }) => text !== '')
  return {
    ...upper,
    rowSpan: shift + lower.rowSpan - upper.row,
    content: isRepeated ? upper.content : joinTexts(contents, ''),
    evidence: upper.content.text === '' && lower.content.text !== '' ? lower.evidence : upper.evidence,
  }
}
