import type { Evidence } from '../../document/index.ts'
import { type Column, columnOf } from './find-columns.ts'
import { type GridLayout, placeLabels } from './grid-layout.ts'
import { type Token, wordsToToken } from './printed-token.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { TabularLine } from './tabular-line.ts'
import { isNumberText } from './value-text.ts'
import type { PrintedLine } from './word.ts'

/**
 * The cells of a body line: labels, and in a line with numbers or a blank row a cell for each number column, empty or not.
 *
 * Null when a text stands among the numbers but in no column, or two texts in one.
 */
export function bodyRow(line: TabularLine, layout: GridLayout): RowCell[] | null {
  const { page } = line.line
  const columns = layout.columns.byPage.get(page) ?? []
  if (line.values.length === 0 && !layout.blankRows.has(line.index))
    return placeLabels(line.labels, page, layout)
  const cut = line.labels.flatMap((label) => cutNumber(label, columns))
  const isInside = (token: Token) => token.x0 >= (columns[0]?.x0 ?? Infinity) - layout.setting.charWidth
  const printed = new Map<number, Token>()
  const places = layout.columns.places.get(line.index) ?? []
  line.values.forEach((value, index) => {
    printed.set(places[index] ?? -1, value)
  })
  for (const token of cut.filter(isInside)) {
    const column = columnOf(token, columns, layout.setting.charWidth / 2)
    if (column === null || printed.has(column)) return null
    printed.set(column, token)
  }
  const labels = placeLabels(
    cut.filter((token) => !isInside(token)),
    page,
    layout,
  )
  const numbers = columns.map((column, index) =>
    numberCell(line.line, column, printed.get(index), layout.labelCount + index),
  )
  return [...labels, ...numbers]
}

/** `（七）总计 95`: the number that one space parts from its label, where it stands in a column. */
function cutNumber(label: Token, columns: readonly Column[]): Token[] {
  const last = label.words.at(-1)
  if (!last || label.words.length < 2 || !isNumberText(last.text)) return [label]
  if (columnOf(last, columns, 0) === null) return [label]
  return [wordsToToken(label.words.slice(0, -1)), wordsToToken([last])]
}

function numberCell(line: PrintedLine, place: Column, token: Token | undefined, column: number): RowCell {
  if (token) return printedCell(token, column)
  return { type: 'empty', evidence: placeOfBlank(line, place), column, columnSpan: 1, rowSpan: 1 }
}

/** The box of an empty cell, or in a text the end of what stands before it. */
function placeOfBlank(line: PrintedLine, place: Column): Evidence {
  const before = line.words.findLast((word) => word.x1 <= place.x0)?.pieces.at(-1)
  const any = line.words[0]?.pieces[0]?.evidence ?? {}
  if (any.line !== undefined) {
    const offset = before ? before.offset + before.length : 0
    return { line: any.line, span: [offset, offset] }
  }
  const { page } = any
  return { ...(page === undefined ? {} : { page }), bbox: [place.x0, line.y0, place.x1, line.y1] }
}
