import { type Evidence, type Grid, type GridCell, locatedText } from '../../document/index.ts'
import type { PlacedCell } from './place-cells.ts'

/** A grid that a page makes of elements other than a table's; a cell's content is its text. */
export interface ElementGrid {
  readonly cells: readonly PlacedCell<string>[]
  readonly alignment: Grid['alignment']
  /** The index, among the children of its parent, of the last element that it takes. */
  readonly lastIndex: number
}

/**
 * The grid as a block. Its filled cells are paragraphs, counted on from `firstBlock`.
 *
 * An empty cell has no place of its own: its evidence is the filled cell before it.
 */
export function toGrid(found: ElementGrid, firstBlock: number): Grid {
  let block = firstBlock - 1
  const cells = found.cells.map((cell): GridCell => {
    if (cell.content !== '') block++
    const evidence: Evidence = { block: Math.max(block, firstBlock) }
    const { row, column, rowSpan, columnSpan } = cell
    const { text, pieces } = locatedText(cell.content, evidence)
    return { text, pieces, row, column, rowSpan, columnSpan, evidence }
  })
  return {
    type: 'grid',
    alignment: found.alignment,
    rowCount: cells.reduce((count, cell) => Math.max(count, cell.row + cell.rowSpan), 0),
    columnCount: cells.reduce((count, cell) => Math.max(count, cell.column + cell.columnSpan), 0),
    cells,
    evidence: { block: firstBlock },
  }
}
