import type { Evidence, Grid, GridCell, Piece } from '../../document/index.ts'
import { type MarkupCell, type PlacedCell, readTableMarkup } from '../html/index.ts'
import { findStretches } from './find-stretches.ts'
import type { Found } from './found.ts'
import type { SourceLine } from './source-line.ts'

/** The HTML tables that the lines `[index, next)` of a text hold, as grids. Errors: `too-large`. */
export function readHtmlTables(lines: readonly SourceLine[], index: number, next: number): Found {
  const own = lines.slice(index, next)
  const markup = own.map((line) => line.raw).join('\n')
  return { blocks: readTableMarkup(markup).map((cells) => toGrid(cells, markup, own)), next }
}

/** For each line that an HTML table begins, the index after the line that ends it; a table without an end has none. */
export function findHtmlTables(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  let depth = 0
  let start = 0
  lines.forEach(({ raw }, index) => {
    if (depth === 0 && !/^\s*<table[\s>]/i.test(raw)) return
    if (depth === 0) start = index
    depth += countOf(/<table[\s>]/gi, raw) - countOf(/<\/table\s*>/gi, raw)
    if (depth <= 0) ends.set(start, index + 1)
    depth = Math.max(0, depth)
  })
  return ends
}

function countOf(pattern: RegExp, raw: string): number {
  return raw.match(pattern)?.length ?? 0
}

function toGrid(
  cells: readonly PlacedCell<MarkupCell>[],
  markup: string,
  lines: readonly SourceLine[],
): Grid {
  const gridCells = cells.map((cell) => toGridCell(cell, markup, lines))
  return {
    type: 'grid',
    alignment: 'grid',
    rowCount: cells.reduce((count, cell) => Math.max(count, cell.row + 1), 0),
    columnCount: cells.reduce((count, cell) => Math.max(count, cell.column + cell.columnSpan), 0),
    cells: gridCells,
    evidence: gridCells[0] ? { line: gridCells[0].evidence.line ?? 1 } : {},
  }
}

function toGridCell(cell: PlacedCell<MarkupCell>, markup: string, lines: readonly SourceLine[]): GridCell {
  const { row, column, rowSpan, columnSpan, content } = cell
  const pieces = findPieces(content, markup, lines)
  const evidence = placeOf(content.start, content.end, lines)
  return { text: content.text, pieces, row, column, rowSpan, columnSpan, evidence }
}

/** The pieces of a cell's text, none across the end of a line. */
function findPieces(cell: MarkupCell, markup: string, lines: readonly SourceLine[]): Piece[] {
  return findStretches(cell.text, markup, cell.start, cell.end).map(({ start, at, length }) => {
    const { line, offset } = lineAt(at, lines)
    return { start, length, evidence: { line: line.number }, offset, holderLength: line.raw.length }
  })
}

function placeOf(start: number, end: number, lines: readonly SourceLine[]): Evidence {
  const { line, offset } = lineAt(start, lines)
  return { line: line.number, span: [offset, Math.min(offset + end - start, line.raw.length)] }
}

function lineAt(
  at: number,
  lines: readonly SourceLine[],
): { readonly line: SourceLine; readonly offset: number } {
  let offset = at
  for (const line of lines) {
    if (offset <= line.raw.length) return { line, offset }
    offset -= line.raw.length + 1
  }
  return { line: lines.at(-1) ?? { number: 1, raw: '' }, offset: 0 }
}
