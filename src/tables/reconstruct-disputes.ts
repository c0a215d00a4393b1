import { type Block, type Cell, type FormYear, locate } from '../document/index.ts'
import { forms } from '../forms/index.ts'
import type { CellReading } from './cell-reading.ts'
import { columns, groupColumns, groups, outcomes } from './disputes-columns.ts'
import { disputesWithEmptyLines } from './empty-line-disputes.ts'
import {
  findDisputesRow,
  headerWords,
  isPrint,
  type NumberRow,
  withoutEmptyLabel,
} from './find-disputes-row.ts'
import { endsBefore } from './grid-columns.ts'
import { spacerColumns } from './grid-rows.ts'
import { columnOf, type HeaderLines, headerOrder } from './header-order.ts'
import { isTurned } from './is-turned.ts'
import { parseLabel } from './label.ts'
import { type Placement, placeSlots } from './place-slots.ts'
import { type PrintedRow, wordsOfRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import type { ReconstructedTable } from './reconstruct-table.ts'
import { solveRows } from './solve-rows.ts'
import { ambiguousCell, issueOfCells } from './table-cells.ts'
import { firstOfTable, rowsFromTable, withoutTable } from './table-region.ts'

const placedColumns = groups.flatMap((group) =>
  group.columns.map((column) => ({
    key: `${group.key}.${column.key}`,
    headerUnit: null,
    printedUnit: null,
    expectedUnit: null,
  })),
)

/**
 * The disputes table in blocks, or null: one printed row of fifteen numbers, or its three groups in
 * rows (or tables) of five each.
 */
export function reconstructDisputes(
  blocks: readonly Block[],
  form: FormYear,
  keepsEmptyLines = false,
): ReconstructedTable | null {
  const printed = printedRows(blocks)
  const rows = rowsFromTable(printed, 'disputes').map(withoutEmptyLabel)
  if (rows.length === 0) rows.push(...rowWithoutHeader(printed))
  const numbers = findDisputesRow(rows)
  if (!numbers) return withoutNumbers(rows, blocks, form)
  const block = blocks[numbers.row.block]
  const above = rows.slice(0, rows.indexOf(numbers.first))
  const header = above
    .filter((row) => row.block === numbers.row.block)
    .reverse()
    .flatMap((row) => row.labels)
  const text = { printed, blocks, keepsEmptyLines }
  const row = disputesWithEmptyLines(numbers.row, text, forms[form].tables.disputes)
  const placement = placeSlots(row, columns, {
    header,
    spacers: block?.type === 'grid' ? spacerColumns(block) : new Set(),
    reference: null,
    padding: null,
    order: orderOfOutcomes(above.map(wordsOfRow)),
    isRagged: block?.type === 'grid' && endsBefore(block, numbers.row, block.columnCount),
  })
  const placed = isTurned(row, groups.length)
    ? unclear(placement)
    : hasLeftOver(rows, numbers)
      ? inDoubt(placement)
      : placement
  const { cells, issues } = solveRows(
    [{ columns: placedColumns, placement: placed }],
    forms[form].tables.disputes,
  )
  return {
    table: { form, cells },
    issues,
    rest: withoutTable(blocks, firstOfTable(rows, numbers.first, 'disputes'), numbers.last),
    keepsEmptyLines,
  }
}

const litigation = { label: '行政诉讼', beside: new Set(['reconsideration']) }

/** The fifteen columns in the order in which the header prints them; null where it does not name them all. */
function orderOfOutcomes(header: HeaderLines): number[] | null {
  const groupOrder = headerOrder(header, groupColumns, litigation) ?? groupColumns.map((_, index) => index)
  const named = header.flat().flatMap((word) => columnOf(word, outcomes) ?? [])
  const printed = named.length === outcomes.length ? [...named, ...named, ...named] : named
  if (printed.length !== columns.length) return null
  const order = printed.map(
    (outcome, index) => (groupOrder[Math.floor(index / outcomes.length)] ?? 0) * outcomes.length + outcome,
  )
  return new Set(order).size === columns.length ? order : null
}

/** Where a whole header is printed and no number behind it, the row of numbers was empty and vanished. */
function withoutNumbers(
  rows: readonly PrintedRow[],
  blocks: readonly Block[],
  form: FormYear,
): ReconstructedTable | null {
  const words = rows.flatMap((row) => row.labels.map((label) => parseLabel(label.text).words)).join('')
  const [first] = rows
  const last = rows.findLast((row) =>
    row.labels.some((label) => headerWords.test(parseLabel(label.text).words)),
  )
  if (!first || !last || !/未经复议直接起诉.*复议后起诉/u.test(words)) return null
  const isWhole = /维持.*纠正/u.test(words) && !printedRows(blocks).some(isOrphanOfText)
  const block = blocks[last.block]
  const evidence =
    block?.type === 'paragraph' ? locate(block, 0, block.text.length) : (block?.evidence ?? null)
  const cells = placedColumns.map(({ key }): [string, Cell] => [
    key,
    isWhole
      ? { value: null, unit: null, raw: '', status: 'blank', evidence }
      : ambiguousCell('', evidence, null),
  ])
  return {
    table: { form, cells: Object.fromEntries(cells) },
    issues: isWhole
      ? []
      : issueOfCells(
          'ambiguous-cells',
          'disputes',
          cells.map(([key]) => key),
        ),
    rest: withoutTable(blocks, first, last),
    keepsEmptyLines: false,
  }
}

/** Numbers of a text that stand apart from every label: they may be the table's. */
function isOrphanOfText({ layout, labels, slots }: PrintedRow): boolean {
  return layout === 'text' && labels.length === 0 && slots.some(({ reading }) => reading.type === 'number')
}

/** Fifteen numbers side by side are this table also where its header is lost. */
function rowWithoutHeader(rows: readonly PrintedRow[]): PrintedRow[] {
  const wide = rows.filter(isWideRow)
  const [first] = wide
  if (!first) return []
  return rows.filter((row) => wide.includes(row) || (row.layout !== 'text' && row.block === first.block))
}

function isWideRow({ labels, slots }: PrintedRow): boolean {
  const filled = slots.findLastIndex((slot) => slot.reading.type !== 'blank') + 1
  const isWide = filled === columns.length || slots.length === columns.length
  const has = (type: CellReading['type']) => slots.some(({ reading }) => reading.type === type)
  return labels.length === 0 && isWide && (has('number') || has('notApplicable'))
}

/** Whether numbers stand beside those of the row, without a label: they may be the rest of it. */
function hasLeftOver(rows: readonly PrintedRow[], { row, first, last }: NumberRow): boolean {
  const others = rows.filter((other) => other !== row && other !== first && other !== last)
  return others.some((other) => {
    const { labels, slots } = other
    const printed = slots.filter(isPrint)
    const tells = printed.some(({ reading }) => reading.type !== 'notApplicable')
    return (labels.length === 0 ? printed.length > 1 : partsHeader(other, row)) && tells
  })
}

/** Numbers of a text behind a piece of the header, as if that were their label: the two were written down in turns. */
function partsHeader({ layout, labels, slots }: PrintedRow, row: PrintedRow): boolean {
  const isPiece = labels.every(({ text }) => text.trim().length <= longestPiece)
  return layout === 'text' && row.layout === 'text' && isPiece && slots.some(isPrint)
}

const longestPiece = 4

function unclear({ slots }: Placement): Placement {
  return { type: 'unclear', slots: slots.flatMap((slot) => slot ?? []) }
}

/** The cells that a short row leaves out are no blanks where their numbers may stand elsewhere. */
function inDoubt(placement: Placement): Placement {
  return placement.type === 'pieces' ? { type: 'unclear', slots: placement.slots } : placement
}
