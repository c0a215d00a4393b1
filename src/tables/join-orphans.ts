import type { PrintedRow } from './printed-row.ts'

/**
 * Rows in which a line of numbers without a label is joined to the empty row beside it that has one.
 *
 * Print that is told by its place on the page parts a label from its numbers where they stand on
 * different lines. Numbers between two such rows are left alone: either label may be theirs.
 */
export function joinOrphans(rows: readonly PrintedRow[]): PrintedRow[] {
  const joined: PrintedRow[] = []
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as PrintedRow
    const next = rows[index + 1]
    if (isEmptyRow(row) && isOrphan(next) && !isEmptyRow(rows[index + 2])) {
      joined.push({ ...row, slots: (next as PrintedRow).slots, span: spanOf(row, next as PrintedRow) })
      index += 1
    } else if (isOrphan(row) && isEmptyRow(next) && !isOrphan(rows[index + 2])) {
      joined.push({ ...(next as PrintedRow), slots: row.slots, span: spanOf(row, next as PrintedRow) })
      index += 1
    } else joined.push(row)
  }
  return joined
}

/** A label with several places for numbers, all of them empty. */
export function isEmptyRow(row: PrintedRow | undefined): boolean {
  return (
    row !== undefined &&
    row.labels.length > 0 &&
    row.slots.length > 1 &&
    row.slots.every((slot) => slot.reading.type === 'blank')
  )
}

/** Both rows are taken out of the text. */
function spanOf(first: PrintedRow, second: PrintedRow): readonly [number, number] {
  return [first.span[0], second.span[1]]
}

function isOrphan(row: PrintedRow | undefined): boolean {
  const filled = row?.slots.filter((slot) => slot.reading.type !== 'blank') ?? []
  return row !== undefined && row.labels.length === 0 && filled.length > 1
}
