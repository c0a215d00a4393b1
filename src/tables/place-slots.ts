import type { FormColumn } from '../forms/index.ts'
import { digitsOf } from './digits.ts'
import { columnOf, leastHeaderFit } from './header-order.ts'
import { labelFit, parseLabel } from './label.ts'
import type { PrintedLabel, PrintedRow, Slot } from './printed-row.ts'

/** How the print of a row lies on the cells of its form row. */
export type Placement =
  /** A slot for every cell; null: the cell is not in the grid. */
  | {
      readonly type: 'cells'
      readonly slots: readonly (Slot | null)[]
      readonly extra: readonly ExtraColumn[]
    }
  /** Fewer places than cells: to be restored by arithmetic. */
  | { readonly type: 'pieces'; readonly slots: readonly Slot[] }
  /** More numbers than cells, and nothing tells which are the row's. */
  | { readonly type: 'unclear'; readonly slots: readonly Slot[] }

export interface ExtraColumn {
  readonly label: string
  readonly slot: Slot
  /** Index of the form's column that its header names once more, as last year's beside this year's; else null. */
  readonly repeats: number | null
}

/** What a grid tells of its columns, beyond a single row. */
export interface GridColumns {
  /** Header cells above the row, nearest first. */
  readonly header: readonly PrintedLabel[]
  readonly spacers: ReadonlySet<number>
  /** First columns of the cells of a row that has them all. */
  readonly reference: readonly (readonly [number, number])[] | null
  /** The columns in the order in which the header prints them, see `headerOrder`. */
  readonly order: readonly number[] | null
  /** The row ends before the others do: a cell is lost, and nothing tells which. */
  readonly isRagged: boolean
  /** Where rows of the table with surplus cells have them, all at the same end; else null. */
  readonly padding: Padding | null
}

/** In front of a row's numbers, or behind them. */
export type Padding = 'front' | 'behind'

/**
 * Lays the slots of a row on the cells of its form row: by order where their number is right (header
 * spans are often wrong, the order of cells hardly ever), else by the header above, else by a row of
 * the same grid that is whole. The order is the header's, where that names every column, else the form's.
 */
export function placeSlots(row: PrintedRow, columns: readonly FormColumn[], grid: GridColumns): Placement {
  const { slots } = row
  const count = columns.length
  const order = orderOf(row, grid, count) ?? columns.map((_, index) => index)
  const run = loneRun(slots, count)
  if (run) return { type: 'pieces', slots: [{ ...run, isWhole: false }] }
  if (slots.length === count && order.length === count) return placeInOrder(slots, order, count)
  if (row.layout !== 'grid') return placeByOrder(row, columns, grid)
  const solid = slots.filter((slot) => !grid.spacers.has(slot.columns?.[0] ?? -1))
  if (solid.length === order.length) return placeInOrder(solid, order, count)
  if (grid.isRagged && slots.length < count) return placeByOrder(row, columns, grid)
  return (
    placeByHeader(slots, columns, grid.header) ??
    placeByReference(slots, count, grid.reference) ??
    placeByOrder(solid.length > count ? { ...row, slots: solid } : row, columns, grid)
  )
}

/** `（七）总计 6000006`: one number with a digit for each cell of a wide row is the row run together, and none of millions. */
function loneRun(slots: readonly Slot[], count: number): Slot | null {
  const [printed, ...others] = slots.filter((slot) => !isBlank(slot))
  if (!printed || others.length > 0 || count < leastColumnsOfRun) return null
  return digitsOf(printed).text.length >= count ? printed : null
}

/** A row of the disclosure table may well hold one long number. */
const leastColumnsOfRun = 5

/** Only in a grid can a column that the header leaves out be told from a cell that vanished. */
function orderOf({ layout }: PrintedRow, { order }: GridColumns, count: number): readonly number[] | null {
  return layout === 'grid' || order?.length === count ? order : null
}

/** One slot for each column of the order; a column that the order leaves out is not in the source. */
function placeInOrder(slots: readonly Slot[], order: readonly number[], count: number): Placement {
  const placed = Array.from({ length: count }, (_, column) => slots[order.indexOf(column)] ?? null)
  return { type: 'cells', slots: placed, extra: [] }
}

/** The header cells above that name the form's columns, by column; null where one is not found. */
export function headerColumns(
  header: readonly PrintedLabel[],
  columns: readonly FormColumn[],
): (readonly [number, number] | null)[] {
  let from = 0
  return columns.map(({ label }) => {
    const cells = header.filter((cell) => cell.columns && cell.columns[0] >= from)
    const fitting = cells.filter((cell) => labelFit(cell.text, label) >= leastHeaderFit)
    const best = Math.max(...fitting.map((cell) => labelFit(cell.text, label)))
    const parts = best < 1 ? partsOfHeader(cells, label) : null
    const first =
      parts ??
      fitting
        .filter((cell) => labelFit(cell.text, label) === best)
        .sort((a, b) => (a.columns?.[0] ?? 0) - (b.columns?.[0] ?? 0))[0]?.columns ??
      null
    if (first) from = first[1]
    return first
  })
}

/** The columns of header cells side by side that make a label together: `本年处理` | `决定` | `数量`. */
function partsOfHeader(cells: readonly PrintedLabel[], label: string): readonly [number, number] | null {
  const words = parseLabel(label).words
  for (const [index, first] of cells.entries()) {
    let text = first.text
    let end = first.columns?.[1] ?? 0
    for (const next of cells.slice(index + 1)) {
      if (!next.columns || next.columns[0] < end) break
      text += next.text
      end = next.columns[1]
      if (first.columns && parseLabel(text).words === words) return [first.columns[0], end]
      if (text.length > words.length * 2) break
    }
  }
  return null
}

function placeByHeader(
  slots: readonly Slot[],
  columns: readonly FormColumn[],
  header: readonly PrintedLabel[],
): Placement | null {
  const ranges = headerColumns(header, columns)
  if (ranges.some((range) => range === null)) return null
  const placed: (Slot | null)[] = columns.map(() => null)
  const extra: ExtraColumn[] = []
  for (const slot of slots) {
    const hits = ranges.flatMap((range, index) => (overlap(range, slot.columns) ? [index] : []))
    const isFilled = slot.reading.type !== 'blank'
    const [index] = hits
    if (hits.length === 1 && index !== undefined) {
      const other = placed[index]
      if (other && other.reading.type !== 'blank' && isFilled) return null
      if (!other || isFilled) placed[index] = slot
    } else if (isFilled) {
      const above = header.filter((cell) => overlap(cell.columns, slot.columns)).map(({ text }) => text)
      const named = above.find((text) => columnOf(text, columns) !== null)
      const label = named ?? above[0]
      const isLeftOfAll = (slot.columns?.[0] ?? 0) < (ranges[0]?.[0] ?? 0)
      if (hits.length > 1 || label === undefined || (isLeftOfAll && named === undefined)) return null
      extra.push({ label: above[0] ?? label, slot, repeats: repeatedColumn(label, columns, header) })
    }
  }
  return { type: 'cells', slots: placed, extra }
}

/** The column that a label names as well as any other of the header does (本年… is better than 上年…). */
function repeatedColumn(
  label: string,
  columns: readonly FormColumn[],
  header: readonly PrintedLabel[],
): number | null {
  const column = columnOf(label, columns)
  const official = columns[column ?? -1]?.label ?? ''
  const isBest = header.every(({ text }) => labelFit(text, official) <= labelFit(label, official))
  return isBest ? column : null
}

function placeByReference(
  slots: readonly Slot[],
  count: number,
  reference: GridColumns['reference'],
): Placement | null {
  if (reference?.length !== count) return null
  const placed: (Slot | null)[] = reference.map(() => null)
  for (const slot of slots) {
    const index = reference.findIndex(
      (range) =>
        range[0] === slot.columns?.[0] || (overlap(range, slot.columns) && range[1] === slot.columns?.[1]),
    )
    if (index < 0 && slot.reading.type === 'blank') continue
    if (index < 0 || placed[index]) return null
    placed[index] = slot
  }
  return { type: 'cells', slots: placed, extra: [] }
}

/** Without columns: empty cells in front or behind and repeats of a merged cell go, a short row is left to arithmetic. */
function placeByOrder(row: PrintedRow, columns: readonly FormColumn[], grid: GridColumns): Placement {
  const { slots } = row
  const { header, order } = grid
  const count = columns.length
  if (order?.length === count && !isFormOrder(order)) return { type: 'unclear', slots }
  if (slots.length < count) return { type: 'pieces', slots }
  const surplus = slots.slice(count)
  const lastPrint = slots[count - 1]?.source.text.trim()
  const areWhole = slots.every((slot) => slot.isWhole)
  const isRepeated = areWhole && surplus.every((slot) => slot.source.text.trim() === lastPrint)
  const isTotalRepeated = isRepeated && (count === 1 || isRepeatedIn(header, columns))
  const padding = paddingIn(row, count, grid)

  if (padding === 'behind' || (isTotalRepeated && padding === null))
    return { type: 'cells', slots: slots.slice(0, count), extra: [] }
  if (padding === 'front' && !isTotalRepeated) return { type: 'cells', slots: slots.slice(-count), extra: [] }
  if (isPageNumberBehind(row, count) || isFollowedByDashes(slots, count))
    return { type: 'cells', slots: slots.slice(0, count), extra: [] }
  const filled = slots.filter((slot) => !isBlank(slot))
  if (filled.length === count && areWhole) return { type: 'cells', slots: filled, extra: [] }
  return { type: 'unclear', slots }
}

/** A row of dashes in which nothing is told runs on behind a whole row. */
function isFollowedByDashes(slots: readonly Slot[], count: number): boolean {
  return (
    slots.length === 2 * count &&
    slots.every(({ reading }, index) => reading.type === (index < count ? 'number' : 'notApplicable'))
  )
}

/** In a text with a row a line, a number on a line of its own behind a whole row is a page's. */
function isPageNumberBehind({ slots, layout }: PrintedRow, count: number): boolean {
  const lines = slots.map(({ evidence }) => evidence?.line)
  const own = new Set(lines.slice(0, count))
  return (
    layout === 'text' && count > 1 && slots.length === count + 1 && own.size === 1 && !own.has(lines[count])
  )
}

/**
 * Which end of rows with more cells than the form's the surplus stands at, as empty cells; null where
 * the row does not tell: a merged label leaves them in front, a merged last cell behind.
 */
export function paddingOf(slots: readonly Slot[], count: number): Padding | null {
  const surplus = slots.length - count
  if (surplus <= 0 || slots.every(isBlank)) return null
  const isLed = slots.slice(0, surplus).every(isBlank)
  const isTrailed = slots.slice(count).every(isBlank)
  if (isLed === isTrailed) return null
  return isLed ? 'front' : 'behind'
}

/** The row's own padding, or, where empty cells stand at both ends, that of the rows around it. */
function paddingIn({ slots, layout }: PrintedRow, count: number, grid: GridColumns): Padding | null {
  if (slots.length === count || slots.every(isBlank)) return 'behind'
  const own = paddingOf(slots, count)
  if (own === 'behind') return own
  const isTold = own === 'front' && layout !== 'text' && !isBlank(slots.at(-1))
  if (isTold) return own
  const areAtBothEnds = own === null && isBlank(slots[0]) && isBlank(slots.at(-1))
  return own === 'front' || areAtBothEnds ? grid.padding : null
}

function isBlank(slot: Slot | undefined): boolean {
  return slot?.reading.type === 'blank'
}

function isFormOrder(order: readonly number[]): boolean {
  return order.every((column, index) => index === 0 || column > (order[index - 1] ?? 0))
}

/** A merged header cell of the last column is repeated like the merged cell below it. */
function isRepeatedIn(header: readonly PrintedLabel[], columns: readonly FormColumn[]): boolean {
  const label = columns.at(-1)?.label ?? ''
  const isLast = header.map((cell) => labelFit(cell.text, label) >= leastHeaderFit)
  return isLast.some((own, index) => own && isLast[index + 1])
}

function overlap(a: readonly [number, number] | null, b: readonly [number, number] | null): boolean {
  return a !== null && b !== null && a[0] < b[1] && b[0] < a[1]
}
