/** A cell of a table as it is printed. */
export interface PrintedCell {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** What a spreadsheet would take for a formula; a number below zero is none. */
const formulaStart = /^(?:[=+@]|-(?!\d))/

/**
 * A table as spreadsheets take it: cells parted by tabs, rows by line ends. What is merged stands in its first cell,
 * and the others that it covers are empty, so that every column stays where it is.
 *
 * No text becomes a formula: what would is preceded by an apostrophe, as spreadsheets write it themselves.
 */
export function tableLines(rows: readonly (readonly PrintedCell[])[]): string {
  const grid: string[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1
      cover(grid, cell, at, column)
    }
  }
  return grid.map((line) => [...line].map((text) => text ?? '').join('\t')).join('\r\n')
}

function cover(
  grid: string[][],
  { text, rowSpan, columnSpan }: PrintedCell,
  at: number,
  column: number,
): void {
  for (const line of grid.slice(at, at + rowSpan)) {
    for (let place = column; place < column + columnSpan; place++) line[place] = ''
  }
  const first = grid[at]
  if (first) first[column] = toPlain(text)
}

function toPlain(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return formulaStart.test(flat) ? `'${flat}` : flat
}
