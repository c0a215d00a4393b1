import type { Block, Grid, GridCell, Paragraph, TableKey } from '../document/index.ts'
import { sliceText } from '../document/index.ts'
import { belongsToTable, isHeaderWord, isRowLabel } from './known-labels.ts'
import type { PrintedRow } from './printed-row.ts'

/**
 * The rows from the first that belongs to a table beyond doubt, with those before it in the same grid or the
 * same run of labels, as a row without numbers is (规章规范性文件3 0 8); empty when none does.
 */
export function rowsFromTable(rows: readonly PrintedRow[], table: TableKey): PrintedRow[] {
  const sure = rows.findIndex((row) => row.labels.some((label) => belongsToTable(label.text, table)))
  const row = rows[sure]
  if (!row) return []
  const isBeside = ({ block, span }: PrintedRow) =>
    block === row.block && (row.layout !== 'text' || span[0] === row.span[0])
  return rows.slice(rows.findIndex(isBeside))
}

/**
 * The row that a table begins with: the first of its header, or else its first row of numbers. What
 * stands between the two belongs to it, but for whole rows of numbers that have a label of their own.
 */
export function firstOfTable(
  rows: readonly PrintedRow[],
  withNumbers: PrintedRow,
  table: TableKey,
): PrintedRow {
  let first = rows.indexOf(withNumbers)
  for (let at = first - 1; at >= 0; at--) {
    const { labels, slots } = rows[at] as PrintedRow
    const printed = slots.filter(({ reading }) => reading.type !== 'blank').length
    if (printed >= fewestColumns[table] && isRowLabel(labels.at(-1)?.text ?? '')) break
    const isHeader = labels.some(({ text }) => isHeaderWord(text, table))
    const isAbove = printed === 0 && at === first - 1 && !labels.some(({ text }) => caption.test(text))
    if (isHeader || isAbove) first = at
  }
  return rows[first] ?? withNumbers
}

/** `单位：海河市商务局 2023年度`, `（填报单位：…）` above the header belongs to the text. */
const caption = /^\s*[（(]?(?:填报|填表|制表|报送)?单位\s*[:：]/u

const fewestColumns: Readonly<Record<TableKey, number>> = { disclosure: 1, applications: 7, disputes: 5 }

/**
 * What is left of blocks when a table's rows are taken out: prose stays, also the prose around a
 * table in run-on text, and the rows of a grid above and below the table; labels and numbers go.
 */
export function withoutTable(blocks: readonly Block[], first: PrintedRow, last: PrintedRow): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (index < first.block || index > last.lastBlock) return [block]
    if (block.type === 'picture') return [block]
    if (block.type === 'grid') return aroundTable(block, rowsIn(index, first, last))
    if (isProse(block) && index !== first.block && index !== last.lastBlock) return [block]
    const start = index === first.block && first.layout === 'text' ? tableStart(block.text, first) : 0
    const end = index === last.lastBlock && last.layout === 'text' ? last.span[1] : block.text.length
    return [...part(block, 0, start), ...part(block, end, block.text.length)]
  })
}

/** The rows of a block that a table takes: all, but for its first and its last block. */
function rowsIn(index: number, first: PrintedRow, last: PrintedRow): readonly [number, number] {
  return [index === first.block ? first.span[0] : 0, index === last.lastBlock ? last.span[1] : Infinity]
}

/** The rows above and below a table; of those in it only remarks (注：…) and sentences, which belong to the text. */
function aroundTable(grid: Grid, [first, last]: readonly [number, number]): Block[] {
  const within = grid.cells.filter(({ row }) => row >= first && row <= last)
  return [
    ...partOfGrid(grid, (row) => row < first),
    ...within.filter(({ text }) => remark.test(text) || text.includes('。')).map(toParagraph),
    ...partOfGrid(grid, (row) => row > last),
  ]
}

/** A part of a grid; nothing where no word and no digit stands in it. */
function partOfGrid(grid: Grid, accepts: (row: number) => boolean): Block[] {
  const cells = grid.cells.filter(({ row }) => accepts(row))
  return cells.some((cell) => isText(cell)) ? [{ ...grid, cells }] : []
}

/** In a grid drawn by spaces, words without a sentence or a number are the rest of a label. */
function isText({ text, evidence }: GridCell): boolean {
  const isDrawn = evidence.line !== undefined
  return (isDrawn ? /[\p{N}。]/u : /[\p{L}\p{N}]/u).test(text) || remark.test(text)
}

function toParagraph({ text, pieces }: GridCell): Paragraph {
  return { type: 'paragraph', text, pieces, headingLevel: null, gapBefore: 0, isLine: false }
}

const remark = /^\s*(?:注|备注|说明)\s*[:：]/u

function isProse(paragraph: Paragraph): boolean {
  return remark.test(paragraph.text) || (/。/u.test(paragraph.text) && paragraph.text.length < 2000)
}

/** In run-on text the first label follows the last sentence in front of the table. */
function tableStart(text: string, first: PrintedRow): number {
  const label = text.slice(first.span[0], first.span[1])
  const ends = [...label.matchAll(/[。！；]|：(?=\n)|(?:如下|下表|所示)[表]?[：:]/gu)]
  const last = ends.at(-1)
  return first.span[0] + (last ? last.index + last[0].length : 0)
}

/** The part of a paragraph between two offsets; none where it has no text. */
function part(paragraph: Paragraph, start: number, end: number): Paragraph[] {
  if (start >= end || paragraph.text.slice(start, end).trim() === '') return []
  if (start === 0 && end === paragraph.text.length) return [paragraph]
  return [{ ...paragraph, ...sliceText(paragraph, start, end) }]
}
