import type { Block, Grid } from '../document/index.ts'
import type { FormColumn } from '../forms/index.ts'
import { spacerColumns } from './grid-rows.ts'
import { columnOf, headerOrder, leastHeaderFit } from './header-order.ts'
import { isRowLabel } from './known-labels.ts'
import { labelFit, parseLabel } from './label.ts'
import { type GridColumns, type Padding, paddingOf } from './place-slots.ts'
import { type PrintedRow, wordsOfRow } from './printed-row.ts'

/** What the rows around a row tell of its columns; told when asked for, as most rows need the order alone. */
export function gridColumns(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  blocks: readonly Block[],
  columns: readonly FormColumn[],
): GridColumns {
  const block = blocks[row.block]
  const own = () => rows.filter((other) => other.block === row.block && other.layout !== 'text')
  return {
    order: orderOf(headerAbove(row, rows, columns), columns),
    get isRagged() {
      const end = referenceRow(own(), columns)?.slots.at(-1)?.columns?.[1]
      return block?.type === 'grid' && endsBefore(block, row, end ?? block.columnCount)
    },
    get header() {
      return headerAbove(row, own(), columns).flatMap(({ labels }) => labels)
    },
    get spacers() {
      return block?.type === 'grid' ? spacerColumns(block) : new Set<number>()
    },
    get padding() {
      return columns.length < leastColumnsToVote ? null : commonPadding(rows, columns.length)
    },
    get reference() {
      const reference = referenceRow(own(), columns)
      return reference ? reference.slots.flatMap((slot) => (slot.columns ? [slot.columns] : [])) : null
    },
  }
}

/** The narrow rows of a table differ in the number of their cells, so that one says nothing of another. */
const leastColumnsToVote = 5

function commonPadding(rows: readonly PrintedRow[], count: number): Padding | null {
  const found = new Set(rows.flatMap(({ slots }) => paddingOf(slots, count) ?? []))
  const [padding] = found
  return found.size === 1 && padding !== undefined ? padding : null
}

interface KnownOrder {
  readonly header: readonly PrintedRow[]
  readonly columns: readonly FormColumn[]
  readonly order: GridColumns['order']
}

/** By the header's last row: all rows of a table ask for the same order. */
const knownOrders = new WeakMap<PrintedRow, KnownOrder>()

function orderOf(header: readonly PrintedRow[], columns: readonly FormColumn[]): GridColumns['order'] {
  const last = header.at(-1)
  if (!last) return headerOrder([], columns)
  const known = knownOrders.get(last)
  if (known?.columns === columns && areSame(known.header, header)) return known.order
  const order = areWrapped(header, columns) ? null : headerOrder(header.map(wordsOfRow), columns)
  knownOrders.set(last, { header, columns, order })
  return order
}

/** Whether a grid's header names one column a line, each in another column: such words wrap in their cells, and their lines tell no order. */
function areWrapped(header: readonly PrintedRow[], columns: readonly FormColumn[]): boolean {
  const named = header
    .filter(({ layout }) => layout === 'grid')
    .map(({ labels }) => labels.filter(({ text }) => columnOf(text, columns) !== null))
  const places = named.flat().map((label) => label.columns?.[0])
  return named.every((labels) => labels.length <= 1) && new Set(places).size > 1
}

function areSame(rows: readonly PrintedRow[], others: readonly PrintedRow[]): boolean {
  return rows.length === others.length && rows.every((row, index) => row === others[index])
}

/** The first row of a grid that has all its cells. */
function referenceRow(rows: readonly PrintedRow[], columns: readonly FormColumn[]): PrintedRow | undefined {
  return rows.find((row) => row.layout === 'grid' && row.slots.length === columns.length && hasNumbers(row))
}

/** Whether a row's cells, those that reach into it from above included, end left of a column. */
export function endsBefore(grid: Grid, { span: [index] }: PrintedRow, column: number): boolean {
  const own = grid.cells.filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
  return own.every((cell) => cell.column + cell.columnSpan < column)
}

/** The nearest rows above, one below the other, that name a column of the form. */
function headerAbove(
  row: PrintedRow,
  rows: readonly PrintedRow[],
  columns: readonly FormColumn[],
): readonly PrintedRow[] {
  /** From below upwards. */
  let group: PrintedRow[] = []
  for (let at = rows.indexOf(row) - 1; at >= 0; at--) {
    const other = rows[at] as PrintedRow
    if (!holdsCells(other, columns.length)) group.push(other)
    else if (namesColumn(group, columns)) break
    else group = []
  }
  return group.reverse()
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
