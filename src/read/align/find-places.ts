import { type Column, columnOf, findColumns } from './find-columns.ts'
import type { Token } from './printed-token.ts'

/** The columns of some rows, and the number of the column in which each value of each row stands. */
export interface Places {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly number[])[]
}

/**
 * Where the values of the rows of one page stand.
 *
 * Shape: the values of each row -> their columns. `headCount` is how many columns the header names, or
 * null. Where values do not share stretches in x (columns that drift from row to row), rows with a value
 * in every column tell the columns of their neighbours. Null when a value may stand in two columns.
 */
export function findPlaces(
  rows: readonly (readonly Token[])[],
  headCount: number | null,
  charWidth: number,
): Places | null {
  const found = findColumns(rows, charWidth)
  const isSure = found && (!found.isClose || (headCount !== null && headCount >= found.columns.length))
  if (!isSure) return followFullRows(rows, headCount, charWidth)
  const { columns } = found
  const places = rows.map((row) => row.map((value) => columnOf(value, columns, 0)))
  return { columns, rows: places.map((row) => row.map((place) => place ?? 0)) }
}

/** From one row to the next a column drifts by no more than that. */
const driftCharacters = 1.5

function followFullRows(
  rows: readonly (readonly Token[])[],
  headCount: number | null,
  charWidth: number,
): Places | null {
  const count = Math.max(...rows.map((row) => row.length))
  const full = rows.flatMap((row, index) => (row.length === count ? [index] : []))
  const columns = rows[full[0] ?? 0]
  if (!columns || count < 2) return null
  if (
    headCount !== count &&
    !areAChain(
      full.map((index) => rows[index] ?? []),
      charWidth,
    )
  )
    return null
  const places = rows.map((row, index) =>
    row.length === count ? row.map((_, column) => column) : placeByNeighbours(rows, full, index, charWidth),
  )
  return places.every((row) => row !== null) ? { columns, rows: places } : null
}

function areAChain(rows: readonly (readonly Token[])[], charWidth: number): boolean {
  return rows.every((row, index) => {
    const above = rows[index - 1]
    return (
      !above || row.every((value, column) => columnOf(value, above, driftCharacters * charWidth) === column)
    )
  })
}

/** The columns of a row that lacks values, when the full rows next above and below agree on them. */
function placeByNeighbours(
  rows: readonly (readonly Token[])[],
  full: readonly number[],
  index: number,
  charWidth: number,
): number[] | null {
  const neighbours = [full.findLast((other) => other < index), full.find((other) => other > index)].flatMap(
    (other) => (other === undefined ? [] : [rows[other] ?? []]),
  )
  const places = (rows[index] ?? []).map((value) => {
    const columns = neighbours.map((row) => columnOf(value, row, charWidth))
    const [first = null] = columns
    return columns.every((column) => column === first) ? first : null
  })
  const isRising = places.every((place, at) => place !== null && place > (places[at - 1] ?? -1))
  return isRising ? places.map((place) => place ?? 0) : null
}
