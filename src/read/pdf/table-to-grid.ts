import type { Grid } from '../../document/index.ts'
import { boxEvidence } from './page-frame.ts'
import type { RuledTable } from './ruled-table.ts'

/** A ruled table as a grid: ruling lines leave no doubt about a cell's column. */
export function tableToGrid(table: RuledTable): Grid {
  return {
    type: 'grid',
    alignment: 'grid',
    rowCount: table.rowCount,
    columnCount: table.xs.length - 1,
    cells: table.cells.map(({ content, ...cell }) => ({ ...content, ...cell })),
    evidence: boxEvidence(table.frame, table.box),
  }
}
