import { gapLines } from './band.ts'
import { wordsToToken } from './printed-token.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { TabularLine } from './tabular-line.ts'
import { isNumberText } from './value-text.ts'

/**
 * Rows in which a number that a narrow cell broke in two (１ above ２, half a line above and below the others) is one.
 *
 * Shape: rows and the lines that they were made of -> the rows without those that held but such halves.
 */
export function joinWrappedNumbers(
  rows: readonly (readonly RowCell[])[],
  lines: readonly TabularLine[],
): RowCell[][] {
  const joined: RowCell[][] = []
  for (let index = 0; index < rows.length; index++) {
    const [row = [], middle = [], below = []] = rows.slice(index, index + 3)
    if (!areOneRow(lines.slice(index, index + 3)) || !areHalves(row, below, middle)) joined.push([...row])
    else {
      joined.push(middle.map((cell) => joinHalves(cell, row, below)))
      index += 2
    }
  }
  return joined
}

/** Lines that overlap in height are of one row; the outer two hold numbers only. */
function areOneRow([above, middle, below]: readonly TabularLine[]): boolean {
  if (!above || !middle || !below || middle.values.length === 0) return false
  const isOverlapping = gapLines(above, middle) < 0 && gapLines(middle, below) < 0
  return isOverlapping && above.line.page === below.line.page && [above, below].every(areNumbers)
}

function areNumbers({ labels, values }: TabularLine): boolean {
  return labels.length === 0 && values.length > 0 && values.every(({ text }) => isNumberText(text))
}

/** The halves stand in the same columns, in which nothing stands between them. */
function areHalves(
  above: readonly RowCell[],
  below: readonly RowCell[],
  middle: readonly RowCell[],
): boolean {
  const [upper, lower, between] = [above, below, middle].map(printedColumns)
  return upper !== undefined && upper.join() === lower?.join() && !upper.some((at) => between?.includes(at))
}

function printedColumns(row: readonly RowCell[]): number[] {
  return row.filter(({ type }) => type === 'printed').map(({ column }) => column)
}

function joinHalves(cell: RowCell, above: readonly RowCell[], below: readonly RowCell[]): RowCell {
  const halves = [above, below].flatMap((row) => row.find(({ column }) => column === cell.column) ?? [])
  const words = halves.flatMap((half) => (half.type === 'printed' ? half.token.words : []))
  return words.length > 0 ? printedCell(wordsToToken(words), cell.column) : cell
}
