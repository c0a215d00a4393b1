import type { Block } from '../document/index.ts'
import { gridToRows } from './grid-rows.ts'
import type { PrintedRow } from './printed-row.ts'
import { paragraphToRows } from './text-rows.ts'

/**
 * The rows of all blocks, in order.
 *
 * Where a text has a cell a line, a line that is a number continues the row of the label above it; so
 * does a line of numbers alone below a label without any.
 */
export function printedRows(blocks: readonly Block[]): readonly PrintedRow[] {
  const known = rowsOfBlocks.get(blocks)
  if (known) return known
  const rows = readRows(blocks)
  rowsOfBlocks.set(blocks, rows)
  return rows
}

/** The blocks of a section are looked through once for each table. */
const rowsOfBlocks = new WeakMap<readonly Block[], readonly PrintedRow[]>()

function readRows(blocks: readonly Block[]): PrintedRow[] {
  const rows: PrintedRow[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'grid') rows.push(...gridToRows(block, index))
    if (block.type !== 'paragraph') return
    for (const row of paragraphToRows(block, index)) {
      const above = rows.at(-1)
      if (above && continuesRow(above, row)) rows[rows.length - 1] = joinRows(above, row)
      else rows.push(row)
    }
  })
  return rows
}

function continuesRow(above: PrintedRow, row: PrintedRow): boolean {
  return (
    row.layout === 'text' &&
    row.labels.length === 0 &&
    above.layout === 'text' &&
    (above.slots.length === 0 || row.slots.length === 1) &&
    above.slots.every((slot) => slot.isWhole) &&
    row.slots.every((slot) => slot.isWhole)
  )
}

function joinRows(above: PrintedRow, row: PrintedRow): PrintedRow {
  return {
    ...above,
    lastBlock: row.lastBlock,
    span: [above.span[0], row.span[1]],
    slots: [...above.slots, ...row.slots],
  }
}
