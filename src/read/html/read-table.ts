import type { Grid } from '../../document/index.ts'
import { type CellContent, readCellContent } from './cell-content.ts'
import { attributeOf, type DomElement } from './dom.ts'
import { type PlacedCell, placeCells, type SpanningRow } from './place-cells.ts'
import type { StyleSheet } from './style-sheet.ts'
import { tableGrid } from './table-grid.ts'
import { tableRows } from './table-rows.ts'

/** What a table element is made of, in document order. */
export interface TableParts {
  readonly parts: readonly TablePart[]
  readonly cellCount: number
}

export type TablePart = GridPart | CellsPart

/** Rows of data, and the tables nested in their cells. */
interface GridPart {
  readonly type: 'grid'
  readonly grid: Grid
  readonly linkCharacters: number
  readonly nestedTables: readonly DomElement[]
}

/** Cell elements that hold a part of the page rather than a datum. */
interface CellsPart {
  readonly type: 'cells'
  readonly cells: readonly DomElement[]
}

/**
 * The parts of a table: one grid for a table of data, its cells for one that only arranges the page.
 *
 * A table that puts both the prose and the data of a report into rows gives the cells of the rows that
 * are one cell, and a grid for each run of the others.
 */
export function readTable(table: DomElement, number: number, sheet: StyleSheet): TableParts {
  const rows = tableRows(table)
  const cellCount = rows.reduce((count, row) => count + row.cells.length, 0)
  const filled = rows.map((row) => fillRow(row, sheet))
  if (isLayout(table, filled)) return { parts: [{ type: 'cells', cells: elementsOf(rows) }], cellCount }
  const placed = placeCells(filled)
  const runs = isMixed(filled) ? rowRuns(filled) : [{ isProse: false, range: [0, rows.length] as const }]
  const parts = runs.map(({ isProse, range }) =>
    isProse ? cellsPart(rows.slice(...range)) : gridPart(placed, number, range),
  )
  return { parts: rows.length === 0 ? [] : parts, cellCount }
}

type FilledRow = SpanningRow<CellContent>

/** So much text in so many lines is a part of the page, not a label. */
const minProseCharacters = 200
const minProseLines = 3
/** A longer row of one cell is no heading within the table. */
const minProseRowCharacters = 50
/** A table keeps its nested tables in cells only if this many of its rows are plain data. */
const minDataRows = 3
const minDataCells = 3

function fillRow({ cells, groupEnd }: SpanningRow<DomElement>, sheet: StyleSheet): FilledRow {
  return {
    groupEnd,
    cells: cells.map(({ content, rowSpan, columnSpan }) => ({
      content: readCellContent(content, sheet),
      rowSpan,
      columnSpan,
    })),
  }
}

function elementsOf(rows: readonly SpanningRow<DomElement>[]): DomElement[] {
  return rows.flatMap((row) => row.cells.map((cell) => cell.content))
}

function isLayout(table: DomElement, rows: readonly FilledRow[]): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true
  if (rows.every((row) => row.cells.length <= 1)) return true
  if (rows.some((row) => row.cells.length > 1 && row.cells.some((cell) => isPagePart(cell.content.text))))
    return true
  const isNesting = rows.some(hasNestedTable)
  return isNesting && rows.filter(isDataRow).length < minDataRows
}

function isPagePart(text: string): boolean {
  return text.length >= minProseCharacters && text.split('\n').length >= minProseLines
}

function hasNestedTable(row: FilledRow): boolean {
  return row.cells.some((cell) => cell.content.nestedTables.length > 0)
}

function isDataRow(row: FilledRow): boolean {
  return !hasNestedTable(row) && row.cells.filter((cell) => cell.content.text !== '').length >= minDataCells
}

/** True for a table whose rows of one cell hold the most of its text, or tables. */
function isMixed(rows: readonly FilledRow[]): boolean {
  const lone = rows.filter((row) => row.cells.length === 1)
  if (lone.some(hasNestedTable)) return true
  const prose = lone.reduce((sum, row) => sum + textLength(row), 0)
  const all = rows.reduce((sum, row) => sum + textLength(row), 0)
  return (
    prose >= minProseCharacters &&
    prose * 2 > all &&
    lone.some((row) => textLength(row) > minProseRowCharacters)
  )
}

function textLength(row: FilledRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.content.text.length, 0)
}

interface RowRun {
  readonly isProse: boolean
  readonly range: readonly [first: number, end: number]
}

function rowRuns(rows: readonly FilledRow[]): RowRun[] {
  const runs: RowRun[] = []
  rows.forEach((row, index) => {
    const isProse = row.cells.length <= 1
    const last = runs.at(-1)
    if (last?.isProse === isProse) runs[runs.length - 1] = { isProse, range: [last.range[0], index + 1] }
    else runs.push({ isProse, range: [index, index + 1] })
  })
  return runs
}

function cellsPart(rows: readonly SpanningRow<DomElement>[]): CellsPart {
  return { type: 'cells', cells: elementsOf(rows) }
}

function gridPart(
  placed: readonly PlacedCell<CellContent>[],
  table: number,
  range: RowRun['range'],
): GridPart {
  const own = placed.filter((cell) => cell.row >= range[0] && cell.row < range[1]).map((cell) => cell.content)
  return {
    type: 'grid',
    grid: tableGrid(placed, table, range),
    linkCharacters: own.reduce((sum, content) => sum + content.linkCharacters, 0),
    nestedTables: own.flatMap((content) => content.nestedTables),
  }
}
