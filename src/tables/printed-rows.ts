import type { Block } from '../document/index.ts'
import { gridToRows } from './grid-rows.ts'
import type { PrintedRow, Slot } from './printed-row.ts'
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
  const runs: RowRun[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'grid') for (const row of gridToRows(block, index)) runs.push(toRun(row))
    if (block.type !== 'paragraph') return
    for (const row of paragraphToRows(block, index)) {
      const above = runs.at(-1)
      if (above && continuesRun(above, row)) continueRun(above, row)
      else runs.push(toRun(row))
    }
  })
  return runs.map(runToRow)
}

/** A row and those that continue it; joined at last, as a text may go on with numbers for long. */
interface RowRun {
  readonly first: PrintedRow
  last: PrintedRow
  readonly slots: Slot[]
  /** No slot so far may be several cells in one. */
  readonly isWhole: boolean
}

function toRun(row: PrintedRow): RowRun {
  return { first: row, last: row, slots: [...row.slots], isWhole: row.slots.every((slot) => slot.isWhole) }
}

function continuesRun(above: RowRun, row: PrintedRow): boolean {
  return (
    row.layout === 'text' &&
    row.labels.length === 0 &&
    above.first.layout === 'text' &&
    (above.slots.length === 0 || row.slots.length === 1) &&
    above.isWhole &&
    row.slots.every((slot) => slot.isWhole)
  )
}

function continueRun(above: RowRun, row: PrintedRow): void {
  above.last = row
  above.slots.push(...row.slots)
}

function runToRow({ first, last, slots }: RowRun): PrintedRow {
  if (first === last) return first
  return { ...first, lastBlock: last.lastBlock, span: [first.span[0], last.span[1]], slots }
}
