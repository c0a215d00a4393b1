import type { ViewPlace } from './source-view.ts'

/**
 * A name for a place of a source, the same for all evidence of it: `line-4`, `block-12`, `cell-0-6-1` (table, row,
 * column), `row-0-6`, `table-0`. Null for a place on a page, and for none.
 */
export function placeName({ line, block, table, row, column }: ViewPlace): string | null {
  if (line !== undefined) return `line-${line}`
  if (block !== undefined) return `block-${block}`
  if (table === undefined) return null
  if (row === undefined) return `table-${table}`
  return column === undefined ? `row-${table}-${row}` : `cell-${table}-${row}-${column}`
}
