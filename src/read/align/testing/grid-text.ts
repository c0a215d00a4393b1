import type { Grid } from '../../../document/index.ts'

/** The rows of a grid as lines: cells parted by ' | ', an empty cell as '_', a span of n columns as '<n>'. */
export function gridText(grid: Grid): string[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ text, columnSpan }) => `${text || '_'}${columnSpan > 1 ? `<${columnSpan}>` : ''}`)
      .join(' | '),
  )
}
