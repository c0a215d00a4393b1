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
import { spacerColumns } from './grid-rows.ts'
import { headerOrder, leastHeaderFit } from './header-order.ts'
import { isEmptyRow } from './join-orphans.ts'
import { isRowLabel } from './known-labels.ts'
import { labelFit, parseLabel } from './label.ts'
import { type MatchedRow, matchRows, type RowMatch } from './match-rows.ts'
import { type GridColumns, type Placement, placeSlots } from './place-slots.ts'
import { type PrintedRow, wordsOfRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import { type PlacedColumn, type PlacedRow, solveRows } from './solve-rows.ts'
import { issueOfCells } from './table-cells.ts'
import { rowsFromTable, withoutTable } from './table-region.ts'

/** A table found in blocks, and the blocks without it. */
export interface ReconstructedTable {
  readonly table: Table
  readonly issues: readonly Issue[]
  readonly rest: readonly Block[]
}

/** A table is there when at least this many of its rows are known by their labels. */
const leastMatchedRows = 2

/**
 * The disclosure or applications table in blocks, or null.
 *
 * The form is the one whose rows and column headers fit the print better; `usual` decides a tie.
 */
export function reconstructTable(
  key: Exclude<TableKey, 'disputes'>,
  blocks: readonly Block[],
  usual: FormYear,
): ReconstructedTable | null {
  const rows = rowsFromTable(printedRows(blocks), key)
  if (rows.length === 0) return null
  const { form, match } = chooseForm(key, rows, usual)
  const matched = match.rows.filter((row): row is MatchedRow => row !== null)
  if (matched.filter((row) => row.by === 'label').length < leastMatchedRows) return null
  const formTable = forms[form].tables[key]
  const placed = formTable.rows.map((formRow, index): PlacedRow => {
    const row = match.rows[index]?.row ?? null
    return {
      columns: formRow.columns.map((column) => placedColumn(formRow.key, column, rows)),
      placement: row && placeSlots(row, formRow.columns, gridColumns(row, rows, blocks, formRow.columns)),
    }
  })
  const { cells, issues } = solveRows(placed, formTable)
  const last = lastRow(matched)
  return {
    table: { form, cells },
    issues: [...issues, ...issuesOfMatch(key, match, formTable), ...issuesOfColumns(key, placed)],
    rest: withoutTable(blocks, rows[0] as PrintedRow, last),
  }
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
    return form === '2021' && labels.some((label) => subRowWords.test(fold(label))) ? subRowBonus : 0
  }
  const headers = new Set(table.rows.flatMap((row) => row.columns.map((column) => column.label)))
  return [...headers].filter((header) => labels.some((label) => labelFit(label, header) >= leastHeaderFit))
    .length
}

/** Only the form of 2021 parts （六）其他处理 into rows of its own; their long labels are often cut. */
const subRowWords = /逾期不补正|逾期未按|不再处理/u
const subRowBonus = 3

function gridColumns(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  blocks: readonly Block[],
  columns: readonly FormColumn[],
): GridColumns {
  const block = blocks[row.block]
  const own = rows.filter((other) => other.block === row.block && other.layout !== 'text')
  const reference = own.find(
    (other) => other.layout === 'grid' && other.slots.length === columns.length && hasNumbers(other),
  )
  const lines = headerAbove(row, rows, columns).map(wordsOfRow)
  return {
    header: headerAbove(row, own, columns).flatMap(({ labels }) => labels),
    order: headerOrder(lines, columns),
    spacers: block?.type === 'grid' ? spacerColumns(block) : new Set(),
    reference: reference ? reference.slots.flatMap((slot) => (slot.columns ? [slot.columns] : [])) : null,
  }
}

/** The nearest rows above, one below the other, that name a column of the form. */
function headerAbove(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  columns: readonly FormColumn[],
): readonly PrintedRow[] {
  let group: PrintedRow[] = []
  for (const other of rows.slice(0, rows.indexOf(row)).reverse()) {
    if (!holdsCells(other, columns.length)) group = [other, ...group]
    else if (namesColumn(group, columns)) return group
    else group = []
  }
  return group
}

/** A row of the table's body, be its cells empty. */
function holdsCells(row: PrintedRow, count: number): boolean {
  return hasNumbers(row) || (row.slots.length >= count && isRowLabel(row.labels.at(-1)?.text ?? ''))
}

function namesColumn(rows: readonly PrintedRow[], columns: readonly FormColumn[]): boolean {
  return rows.some(({ labels }) =>
    labels.some(
      ({ text }) =>
        parseLabel(text).number === '' &&
        columns.some((column) => labelFit(text, column.label) >= leastHeaderFit),
    ),
  )
}

function hasNumbers(row: PrintedRow): boolean {
  return row.slots.some((slot) => slot.reading.type === 'number')
}

function placedColumn(row: string, column: FormColumn, rows: readonly PrintedRow[]): PlacedColumn {
  const key = `${row}.${column.key}`
  if (column.key !== 'amount') return { key, headerUnit: null, expectedUnit: null }
  const header = rows
    .flatMap((printed) => printed.labels)
    .find((label) => labelFit(label.text, column.label) >= leastHeaderFit)
  return {
    key,
    headerUnit: header ? unitIn(header.text) : null,
    expectedUnit: unitIn(column.label),
  }
}

function unitIn(label: string): Unit | null {
  const found = /[(:](万元|元)\)?/u.exec(fold(label))?.[1]
  return found === '万元' || found === '元' ? found : null
}

function lastRow(matched: readonly MatchedRow[]): PrintedRow {
  return matched
    .map(({ row }) => row)
    .reduce((last, row) =>
      row.lastBlock > last.lastBlock || (row.lastBlock === last.lastBlock && row.span[1] > last.span[1])
        ? row
        : last,
    )
}

/**
 * Rows that the form lacks; and, while rows are missing or left over, those known by their place alone
 * and empty ones whose numbers may be the ones left over.
 */
function issuesOfMatch(key: TableKey, match: RowMatch, form: FormTable): Issue[] {
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
  if (match.isSure) return extra
  const hasLeftOver = match.extra.some((row) => row.labels.length === 0)
  const unsure = form.rows.flatMap((row, index) => {
    const matched = match.rows[index]
    const isUnsure = matched?.by === 'position' || (hasLeftOver && isEmptyRow(matched?.row))
    return isUnsure ? row.columns.map((column) => `${row.key}.${column.key}`) : []
  })
  return [...extra, ...issueOfCells('row-by-position', key, unsure)]
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
