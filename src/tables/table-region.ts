import type { Block, Grid, Paragraph, TableKey } from '../document/index.ts'
import { sliceText } from '../document/index.ts'
import { belongsToTable } from './known-labels.ts'
import type { PrintedRow } from './printed-row.ts'

/** The rows from the first that belongs to a table beyond doubt, with those before it in the same grid; empty when none does. */
export function rowsFromTable(rows: readonly PrintedRow[], table: TableKey): PrintedRow[] {
  const sure = rows.findIndex((row) => row.labels.some((label) => belongsToTable(label.text, table)))
  const row = rows[sure]
  if (!row) return []
  return rows.slice(row.layout === 'text' ? sure : rows.findIndex((other) => other.block === row.block))
}

/**
 * What is left of blocks when a table's rows are taken out: prose stays, also the prose around a
 * table in run-on text; whole grids, labels and numbers go.
 */
export function withoutTable(blocks: readonly Block[], first: PrintedRow, last: PrintedRow): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (index < first.block || index > last.lastBlock) return [block]
    if (block.type === 'picture') return [block]
    if (block.type === 'grid') return remarksOf(block)
    if (isProse(block) && index !== first.block && index !== last.lastBlock) return [block]
    const start = index === first.block && first.layout === 'text' ? tableStart(block.text, first) : 0
    const end = index === last.lastBlock && last.layout === 'text' ? last.span[1] : block.text.length
    return [part(block, 0, start), part(block, end, block.text.length)].filter(
      (rest) => rest.text.trim() !== '',
    )
  })
}

/** A remark (注：…) printed as a row of the table belongs to the section's text. */
function remarksOf(grid: Grid): Block[] {
  return grid.cells
    .filter((cell) => remark.test(cell.text))
    .map((cell) => ({
      type: 'paragraph',
      text: cell.text,
      pieces: cell.pieces,
      headingLevel: null,
      gapBefore: 0,
      isLine: false,
    }))
}

const remark = /^\s*(?:注|备注|说明)\s*[:：]/u

function isProse(paragraph: Paragraph): boolean {
  return remark.test(paragraph.text) || (/。/u.test(paragraph.text) && paragraph.text.length < 2000)
}

/** In run-on text the first label follows the last sentence in front of the table. */
function tableStart(text: string, first: PrintedRow): number {
  const label = text.slice(first.span[0], first.span[1])
  const sentenceEnd = Math.max(...['。', '！', '；', '：\n'].map((mark) => label.lastIndexOf(mark)))
  return first.span[0] + sentenceEnd + 1
}

function part(paragraph: Paragraph, start: number, end: number): Paragraph {
  if (start === 0 && end === paragraph.text.length) return paragraph
  return { ...paragraph, ...sliceText(paragraph, start, end) }
}
