import type { Evidence, Grid, GridCell, Piece } from '../../document/index.ts'
import { type MarkupCell, type PlacedCell, readTableMarkup } from '../html/index.ts'
import type { Found } from './found.ts'
import type { SourceLine } from './source-line.ts'

/** The HTML tables that begin at a line of a text, as grids; null when none begins there or it never ends. */
export function findHtmlTable(lines: readonly SourceLine[], index: number): Found | null {
  if (!/^\s*<table[\s>]/i.test(lines[index]?.raw ?? '')) return null
  const next = tableEnd(lines, index)
  if (next === null) return null
  const own = lines.slice(index, next)
  const markup = own.map((line) => line.raw).join('\n')
  return { blocks: readTableMarkup(markup).map((cells) => toGrid(cells, markup, own)), next }
}

/** No table of a report is longer when its tags are written one a line. */
const maxTableLines = 5000

function tableEnd(lines: readonly SourceLine[], start: number): number | null {
  let depth = 0
  for (let index = start; index < Math.min(lines.length, start + maxTableLines); index++) {
    const raw = lines[index]?.raw ?? ''
    depth += (raw.match(/<table[\s>]/gi)?.length ?? 0) - (raw.match(/<\/table\s*>/gi)?.length ?? 0)
    if (depth <= 0) return index + 1
  }
  return null
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

/** Where each line of the cell's text stands in the source; a line that the source writes otherwise has no place. */
function findPieces(cell: MarkupCell, markup: string, lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = []
  let from = cell.start
  let start = 0
  for (const text of cell.text.split('\n')) {
    const at = text === '' ? -1 : markup.indexOf(text, from)
    if (at !== -1 && at + text.length <= cell.end) {
      pieces.push({ start, length: text.length, ...pieceAt(at, lines) })
      from = at + text.length
    }
    start += text.length + 1
  }
  return pieces
}

function pieceAt(
  at: number,
  lines: readonly SourceLine[],
): Pick<Piece, 'evidence' | 'offset' | 'holderLength'> {
  const { line, offset } = lineAt(at, lines)
  return { evidence: { line: line.number }, offset, holderLength: line.raw.length }
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
