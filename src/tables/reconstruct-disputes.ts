import { type Block, type Cell, type FormYear, locate } from '../document/index.ts'
import { forms } from '../forms/index.ts'
import type { CellReading } from './cell-reading.ts'
import { disputesWithEmptyLines } from './empty-line-disputes.ts'
import { endsBefore } from './grid-columns.ts'
import { spacerColumns } from './grid-rows.ts'
import { columnOf, type HeaderLines, headerOrder } from './header-order.ts'
import { isTurned } from './is-turned.ts'
import { strongFit } from './known-labels.ts'
import { labelFit, parseLabel } from './label.ts'
import { type Placement, placeSlots } from './place-slots.ts'
import { type PrintedRow, type Slot, wordsOfRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import type { ReconstructedTable } from './reconstruct-table.ts'
import { solveRows } from './solve-rows.ts'
import { ambiguousCell, issueOfCells } from './table-cells.ts'
import { firstOfTable, rowsFromTable, withoutTable } from './table-region.ts'
import { turnedDisputes } from './turned-disputes.ts'

const groups = forms['2021'].tables.disputes.rows
const columns = groups.flatMap((group) => group.columns)
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
  const rows = rowsFromTable(printed, 'disputes')
  if (rows.length === 0) rows.push(...rowWithoutHeader(printed))
  const numbers = numberRow(rows)
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

const outcomes = groups[0]?.columns ?? []
const groupColumns = groups.map(({ key, path }) => ({ key, label: path.at(-1) ?? '' }))
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

function isPrint({ reading, source }: Slot): boolean {
  return reading.type !== 'blank' && !headerWords.test(parseLabel(source.text).words)
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

/** Words of the header, also where its lines cut them. */
const headerWords = /结果|维持|纠正|审结|尚未|[总合]计|起诉/u

/** The row with the numbers, and the first and the last row of the print that it was joined from. */
interface NumberRow {
  readonly row: PrintedRow
  readonly first: PrintedRow
  readonly last: PrintedRow
}

/** The row with the numbers; three rows of five, or fifteen of one, are joined to one. */
function numberRow(rows: readonly PrintedRow[]): NumberRow | null {
  const turned = turnedDisputes(
    rows,
    groupColumns.map(({ label }) => label),
    outcomes,
  )
  if (turned) return joined(turned)
  const withNumbers = rows.filter((row) => row.slots.some(isPrint))
  const filled = withNumbers.length > 0 ? withNumbers : rows.filter((row) => row.slots.length >= 5)
  if (!filled[0]) return null
  const rowsOfGroups = groupsByLabel(filled) ?? groupsInRows(rows) ?? filled.slice(0, groups.length)
  if (rowsOfGroups.length === groups.length && rowsOfGroups.every(({ slots }) => slots.length === 5)) {
    const inPrint = rows.filter((row) => rowsOfGroups.includes(row))
    return { ...joined(rowsOfGroups), first: inPrint[0] as PrintedRow, last: inPrint.at(-1) as PrintedRow }
  }
  const parts = reviewBesideSuits(rows)
  if (parts) return joined(parts)
  // A row of dashes in which nothing is told may be wider than the row of numbers, whose blank cells vanished.
  const numbered = filled.filter((row) => row.slots.some(({ reading }) => reading.type === 'number'))
  const candidates = numbered.length > 0 ? numbered : filled
  const widest = candidates.reduce((best, row) => (row.slots.length > best.slots.length ? row : best))
  return { row: widest, first: widest, last: widest }
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

/** Three rows of five cells, of which some may be empty throughout; null for any other print. */
function groupsInRows(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const wide = rows.filter(({ slots }) => slots.length >= outcomes.length)
  const areGroups =
    wide.length === groups.length && wide.every(({ slots }) => slots.length === outcomes.length)
  return areGroups ? wide : null
}

function joined(rows: readonly PrintedRow[]): NumberRow {
  const [first] = rows as [PrintedRow]
  return {
    row: { ...first, slots: rows.flatMap((row) => row.slots) },
    first,
    last: rows.at(-1) as PrintedRow,
  }
}

/** The row of the reviews and that of the suits, where each has a table of its own; null for any other print. */
function reviewBesideSuits(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const wide = rows.filter(({ slots }) => slots.length >= outcomes.length)
  const [reviews, suits] = wide
  if (!reviews || !suits || wide.length > 2) return null
  const areParts = reviews.slots.length === outcomes.length && suits.slots.length === 2 * outcomes.length
  const namesSuits = (row: PrintedRow) => wordsOfRow(row).some((word) => /起诉/u.test(word))
  const between = rows.slice(rows.indexOf(reviews) + 1, rows.indexOf(suits))
  const above = rows.slice(0, rows.indexOf(reviews))
  const isInOrder = hasSameOrder(outcomesIn(above), outcomesIn(between))
  return areParts && isInOrder && between.some(namesSuits) && !above.some(namesSuits) ? wide : null
}

function outcomesIn(rows: readonly PrintedRow[]): number[] {
  return rows.flatMap(wordsOfRow).flatMap((word) => columnOf(word, outcomes) ?? [])
}

/** Whether the suits' header, where it names every column, has the order of the reviews' header. */
function hasSameOrder(reviews: readonly number[], suits: readonly number[]): boolean {
  if (reviews.length !== outcomes.length || suits.length !== 2 * outcomes.length) return true
  return suits.every((outcome, index) => outcome === reviews[index % outcomes.length])
}

/** The three groups' rows by their labels, in the order of the form; null where a label is not known. */
function groupsByLabel(rows: readonly PrintedRow[]): PrintedRow[] | null {
  const found = groupColumns.flatMap(
    ({ label }) =>
      rows.find(
        ({ labels, slots }) =>
          slots.length === outcomes.length && labelFit(labels.at(-1)?.text ?? '', label) >= strongFit,
      ) ?? [],
  )
  return new Set(found).size === groups.length ? found : null
}
