import {
  type Block,
  createIssue,
  type FormYear,
  fold,
  type Issue,
  type Table,
  type TableKey,
  type Unit,
} from '../document/index.ts'
import { type FormColumn, type FormTable, forms } from '../forms/index.ts'
import { type TotalPlace, totalPlace, withTotalFirst } from './column-order.ts'
import { differingCells, differingColumns } from './differing-cells.ts'
import { displacedRows } from './displaced-rows.ts'
import { withEmptyLineCells } from './empty-line-cells.ts'
import { gridColumns } from './grid-columns.ts'
import { leastHeaderFit } from './header-order.ts'
import { isEmptyRow } from './join-orphans.ts'
import { isHeaderWord, isRowLabel, namesSubRow } from './known-labels.ts'
import { labelFit } from './label.ts'
import { type MatchedRow, matchRows, type RowMatch } from './match-rows.ts'
import { partRepeats } from './part-repeats.ts'
import { type Placement, placeSlots } from './place-slots.ts'
import type { PrintedRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import { type PlacedColumn, type PlacedRow, solveRows } from './solve-rows.ts'
import { issueOfCells } from './table-cells.ts'
import { firstOfTable, rowsFromTable, withoutTable } from './table-region.ts'

/** A table found in blocks, and the blocks without it. */
export interface ReconstructedTable {
  readonly table: Table
  readonly issues: readonly Issue[]
  readonly rest: readonly Block[]
  /** Blank cells of a text with a cell a line were kept as empty lines. */
  readonly keepsEmptyLines: boolean
}

/** A table is there when at least this many of its rows are known by their labels. */
const leastMatchedRows = 2

/**
 * The disclosure or applications table in blocks, or null.
 *
 * The form is the one whose rows and column headers fit the print better; `usual` decides a tie.
 * `keepsEmptyLines`: another table of the same text keeps its blank cells as empty lines.
 */
export function reconstructTable(
  key: Exclude<TableKey, 'disputes'>,
  blocks: readonly Block[],
  usual: FormYear,
  keepsEmptyLines = false,
): ReconstructedTable | null {
  const { own: rows, repeats } = partRepeats(rowsFromTable(printedRows(blocks), key), key)
  if (rows.length === 0) return null
  const { form, match } = chooseForm(key, rows, usual)
  const matched = match.rows.filter((row): row is MatchedRow => row !== null)
  if (!isTable(key, matched, rows, forms[form].tables[key])) return null
  const formTable = forms[form].tables[key]
  const found = match.rows.map((row) => row?.row ?? null)
  const text = { printed: rows, blocks, keepsEmptyLines }
  const areLabelled = matched.every(({ by }) => by === 'label')
  const filled = areLabelled ? withEmptyLineCells(found, text, formTable) : null
  const place = key === 'applications' ? placeOfTotal(rows, found, blocks, formTable) : 'last'
  const placed = formTable.rows.map((formRow, index): PlacedRow => {
    const row = (filled ?? found)[index] ?? null
    const columns = place === 'first' ? withTotalFirst(formRow.columns) : formRow.columns
    const placement = row && placeSlots(row, columns, gridColumns(row, rows, blocks, columns))
    return {
      columns: columns.map((column) => placedColumn(formRow.key, column, rows)),
      placement:
        place === 'doubtful' && row && !isAllZeros(row) ? { type: 'unclear', slots: row.slots } : placement,
    }
  })
  const { cells, issues } = solveRows(placed, formTable)
  const again = repeats.flatMap(({ key: rowKey, row }) => {
    const columns = formTable.rows.find((formRow) => formRow.key === rowKey)?.columns ?? []
    const placement = placeSlots(row, columns, gridColumns(row, [...rows, row], blocks, columns))
    return differingCells(rowKey, columns, placement, cells)
  })
  const order = rows.filter((row) => matched.some((match) => match.row === row))
  return {
    table: { form, cells },
    issues: [
      ...issues,
      ...issueOfCells('table-repeated', key, [...new Set([...again, ...placed.flatMap(differingColumns)])]),
      ...issuesOfMatch(key, match, formTable, rows),
      ...issuesOfColumns(key, placed),
    ],
    rest: withoutTable(blocks, firstOfTable(rows, order[0] as PrintedRow, key), order.at(-1) as PrintedRow),
    keepsEmptyLines: filled !== null,
  }
}

/** Told by the header above the first row that is found. */
function placeOfTotal(
  rows: readonly PrintedRow[],
  found: readonly (PrintedRow | null)[],
  blocks: readonly Block[],
  form: FormTable,
): TotalPlace {
  const matched = new Set(found.filter((row) => row !== null))
  const first = rows.find((row) => matched.has(row))
  const columns = form.rows[0]?.columns ?? []
  const order = first ? gridColumns(first, rows, blocks, columns).order : null
  return totalPlace(rows, matched, order, columns.length)
}

function isAllZeros({ slots }: PrintedRow): boolean {
  return slots.every(({ reading }) => reading.type === 'number' && reading.value === 0)
}

/** A few labels alone may stand in a list of the prose; with a word of the header they are a table. */
function isTable(
  key: TableKey,
  matched: readonly MatchedRow[],
  rows: readonly PrintedRow[],
  form: FormTable,
): boolean {
  const labelled = matched.filter(({ by }) => by === 'label').length
  if (labelled < leastMatchedRows) return false
  return (
    labelled * 2 >= form.rows.length ||
    rows.some(({ labels }) => labels.some(({ text }) => isHeaderWord(text, key)))
  )
}

function chooseForm(
  key: TableKey,
  rows: readonly PrintedRow[],
  usual: FormYear,
): { form: FormYear; match: RowMatch } {
  const labels = rows.flatMap((row) => row.labels.map((label) => label.text))
  const candidates = (['2019', '2021'] as const).map((form) => {
    const table = forms[form].tables[key]
    const match = matchRows(rows, table)
    const usualBonus = form === usual ? 0.01 : 0
    return { form, match, score: match.score + wordScore(table, form, labels) + usualBonus }
  })
  return candidates.reduce((best, candidate) => (candidate.score > best.score ? candidate : best))
}

/** What headers and fragments of labels say of the form, beside the rows. */
function wordScore(table: FormTable, form: FormYear, labels: readonly string[]): number {
  if (table.key === 'applications') {
    return form === '2021' && labels.some(namesSubRow) ? subRowBonus : 0
  }
  const headers = new Set(table.rows.flatMap((row) => row.columns.map((column) => column.label)))
  return [...headers].filter((header) => labels.some((label) => labelFit(label, header) >= leastHeaderFit))
    .length
}

const subRowBonus = 3

function placedColumn(row: string, column: FormColumn, rows: readonly PrintedRow[]): PlacedColumn {
  const key = `${row}.${column.key}`
  if (column.key !== 'amount') return { key, headerUnit: null, printedUnit: null, expectedUnit: null }
  const header = rows
    .flatMap((printed) => printed.labels)
    .find((label) => labelFit(label.text, column.label) >= leastHeaderFit)
  const printedUnit = header ? unitIn(header.text) : null
  return { key, headerUnit: toUnit(printedUnit), printedUnit, expectedUnit: toUnit(unitIn(column.label)) }
}

function unitIn(label: string): string | null {
  return /[(:](?:人民币)?([千百十]?[万亿]?元)\)?/u.exec(fold(label))?.[1] ?? null
}

function toUnit(printed: string | null): Unit | null {
  return printed === '万元' || printed === '元' ? printed : null
}

/**
 * Rows that the form lacks; while rows are missing or left over, those known by their place alone and
 * empty ones whose numbers may be the ones left over; and rows whose numbers may be displaced.
 */
function issuesOfMatch(
  key: TableKey,
  match: RowMatch,
  form: FormTable,
  rows: readonly PrintedRow[],
): Issue[] {
  const extra = match.extra.map((row) =>
    createIssue('extra-row', {
      table: key,
      label: row.labels
        .map((label) => fold(label.text))
        .join(' / ')
        .slice(0, 80),
      values: row.slots
        .map((slot) => fold(slot.source.text))
        .join(' ')
        .slice(0, 80),
    }),
  )
  const matched = new Set(match.rows.flatMap((found) => found?.row ?? []))
  const doubtful = new Set([
    ...displacedRows(rows, matched, form),
    ...emptyRowsBeside(match.extra, rows),
    ...emptyRowsAbove(rows, matched),
  ])
  const hasLeftOver = match.extra.some((row) => row.labels.length === 0)
  const cellsWhere = (accepts: (found: MatchedRow, count: number) => boolean): string[] =>
    form.rows.flatMap((row, index) => {
      const found = match.rows[index]
      const isMeant = found && accepts(found, row.columns.length)
      return isMeant ? row.columns.map((column) => `${row.key}.${column.key}`) : []
    })
  const byPlace = cellsWhere(
    ({ row, by, isRough }, count) =>
      (by === 'position' && (!match.isSure || isShort(row, count))) ||
      (isRough && !match.isSure && isShort(row, count)),
  )
  const displaced = cellsWhere(({ row }) => (hasLeftOver && isEmptyRow(row)) || doubtful.has(row))
  return [
    ...extra,
    ...issueOfCells('row-by-position', key, byPlace),
    ...issueOfCells('numbers-displaced', key, displaced),
  ]
}

/** Fewer numbers than cells, none of which may be several in one. */
function isShort({ slots }: PrintedRow, count: number): boolean {
  return slots.length < count && slots.every(({ isWhole }) => isWhole)
}

/** Empty rows above or below a row left over: the two may be halves of one. */
function emptyRowsBeside(extra: readonly PrintedRow[], rows: readonly PrintedRow[]): PrintedRow[] {
  return extra.flatMap((row) => {
    const at = rows.indexOf(row)
    return [rows[at - 1], rows[at + 1]].filter((other) => other !== undefined).filter(isEmptyRow)
  })
}

/** Empty rows above numbers behind words that are no label: the rest of a label that is cut. */
function emptyRowsAbove(rows: readonly PrintedRow[], matched: ReadonlySet<PrintedRow>): PrintedRow[] {
  return rows.filter((row, at) => {
    const next = rows[at + 1]
    const isRest = next?.block === row.block && !matched.has(next) && next.labels.length === 1
    const hasNumber = next?.slots.some(({ reading }) => reading.type === 'number')
    const isEmpty = row.slots.length > 0 && row.slots.every(({ reading }) => reading.type === 'blank')
    return isRest && hasNumber && isEmpty && !isRowLabel(next.labels[0]?.text ?? '')
  })
}

function issuesOfColumns(key: TableKey, placed: readonly PlacedRow[]): Issue[] {
  const extra = placed.flatMap(({ placement }) => (isLaid(placement) ? placement.extra : []))
  const labels = [...new Set(extra.map(({ label }) => label))]
  return labels.map((label) =>
    createIssue('extra-column', {
      table: key,
      label: fold(label).slice(0, 80),
      values: extra
        .filter((column) => column.label === label)
        .map(({ slot }) => fold(slot.source.text))
        .join(' ')
        .slice(0, 80),
    }),
  )
}

function isLaid(placement: Placement | null): placement is Extract<Placement, { type: 'cells' }> {
  return placement?.type === 'cells'
}
