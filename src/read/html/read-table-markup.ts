import { readCellContent } from './cell-content.ts'
import { childElements, type DomElement, type DomRoot, parsePiece } from './dom.ts'
import { type PlacedCell, placeCells } from './place-cells.ts'
import { tableRows } from './table-rows.ts'

/** A cell's text and the offsets `[start, end)` of what stands between its tags. */
export interface MarkupCell {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The tables in a piece of markup, nested ones after the one around them, as placed cells. Errors: `too-large`. */
export function readTableMarkup(markup: string): PlacedCell<MarkupCell>[][] {
  return findTables(parsePiece(markup)).map((table) => {
    const rows = tableRows(table)
    const filled = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: readMarkupCell(cell.content, markup.length) })),
    }))
    return placeCells(filled)
  })
}

function findTables(node: DomRoot | DomElement): DomElement[] {
  return childElements(node).flatMap((element) => [
    ...(element.tagName === 'table' ? [element] : []),
    ...findTables(element),
  ])
}

function readMarkupCell(cell: DomElement, length: number): MarkupCell {
  const place = cell.sourceCodeLocation
  const start = place?.startTag?.endOffset ?? place?.startOffset ?? 0
  const end = place?.endTag?.startOffset ?? place?.endOffset ?? length
  const { text } = readCellContent(cell, new Map())
  return { text, start, end }
}
