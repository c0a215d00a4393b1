import type { Evidence, LocatedText } from '../../document/index.ts'
import { cellText } from './cell-text.ts'
import { cellBox, type FoundTable } from './find-tables.ts'
import type { Run } from './glyph-runs.ts'
import type { RuledCell } from './lattice-to-cells.ts'
import { type Box, boundBoxes } from './matrix.ts'
import { boxEvidence, type PageFrame } from './page-frame.ts'

/** A cell with its text; `evidence` is the text's box, or the cell's where it is empty. */
export interface TableCell extends RuledCell {
  readonly content: LocatedText
  readonly evidence: Evidence
}

/** A ruled table of one page, or of several once joined; `frame`, `box` are of its first page. */
export interface RuledTable {
  readonly frame: PageFrame
  readonly lastPage: number
  readonly box: Box
  readonly xs: readonly number[]
  readonly rowCount: number
  readonly cells: readonly TableCell[]
}

/** Fills a table's cells with the runs that lie in them, given in the order of its cells. */
export function fillTable(
  found: FoundTable,
  runsOfCells: readonly (readonly Run[])[],
  frame: PageFrame,
): RuledTable {
  const cells = found.cells.map((cell, index): TableCell => {
    const box = cellBox(found, cell)
    const runs = runsOfCells[index] ?? []
    const textBox = boundBoxes(runs.map((run) => run.box)) ?? box
    return { ...cell, content: cellText(runs, box, frame), evidence: boxEvidence(frame, textBox) }
  })
  return { frame, lastPage: frame.page, box: found.box, xs: found.xs, rowCount: found.ys.length - 1, cells }
}
