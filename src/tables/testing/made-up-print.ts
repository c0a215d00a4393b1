import { type Grid, type GridCell, locatedText, type Paragraph } from '../../document/index.ts'

/** A cell as a test writes it: its text, with its extent where it spans. */
export type WrittenCell = string | readonly [text: string, columnSpan: number, rowSpan?: number]

/** A grid from rows of cells, laid like an HTML table: a cell takes the first free place of its row. */
export function gridOf(
  rows: readonly (readonly WrittenCell[])[],
  alignment: Grid['alignment'] = 'grid',
): Grid {
  const taken = new Set<string>()
  const cells = rows.flatMap((written, row) => placeRow(written, row, taken))
  return {
    type: 'grid',
    alignment,
    rowCount: rows.length,
    columnCount: Math.max(0, ...cells.map((cell) => cell.column + cell.columnSpan)),
    cells,
    evidence: { table: 0 },
  }
}

/** The lines of a text, as a reader of plain text gives them: empty lines are gaps. */
export function linesOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let gapBefore = 0
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') gapBefore += 1
    else {
      const located = locatedText(line, { line: index + 1 })
      paragraphs.push({ type: 'paragraph', ...located, headingLevel: null, gapBefore, isLine: true })
      gapBefore = 0
    }
  })
  return paragraphs
}

function placeRow(written: readonly WrittenCell[], row: number, taken: Set<string>): GridCell[] {
  let column = 0
  return written.map((cell) => {
    const [text, columnSpan, rowSpan = 1] = typeof cell === 'string' ? ([cell, 1] as const) : cell
    while (taken.has(`${row},${column}`)) column += 1
    const placed = { row, column, rowSpan, columnSpan }
    for (let down = 0; down < rowSpan; down++) {
      for (let right = 0; right < columnSpan; right++) taken.add(`${row + down},${column + right}`)
    }
    const evidence = { table: 0, row, column }
    column += columnSpan
    return { ...placed, evidence, ...locatedText(text, evidence) }
  })
}
