import type { Layout } from '../../layout.ts'
import { slotsOf } from '../../print/grid-builder.ts'
import type { PrintedGrid, PrintedTable } from '../../print/printed.ts'
import { composeLines, toUtf8 } from './compose-text.ts'
import { markdownStyle, pipeRow, pipeRule } from './markdown-style.ts'

/** Pipe tables under a header that somebody made up (项目, 数据1, 数据2 …), with surplus bars. */
export const markdownInvented: Layout = {
  name: 'md-invented-header',
  extension: 'md',
  limits: { cells: 'any', hasLooseLabels: false },
  print: (report, random) => {
    const surplus = random.pick(['', '', '|', ' |  |'])
    const keepsHeader = random.chance(0.4)
    const hasDummyRow = random.chance(0.15)
    const style = markdownStyle(
      (table: PrintedTable) =>
        table.grids.flatMap((grid) => [...inventedTable(grid, { surplus, keepsHeader, hasDummyRow }), '']),
      random,
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [
        ...(surplus ? ['surplus-bars'] : []),
        ...(keepsHeader ? [] : ['header-replaced']),
        ...(hasDummyRow ? ['dummy-row'] : []),
      ],
      loss: 'none',
    }
  },
}

function inventedTable(
  grid: PrintedGrid,
  style: { readonly surplus: string; readonly keepsHeader: boolean; readonly hasDummyRow: boolean },
): string[] {
  const labelColumns = grid.columnCount === 10 ? 3 : grid.columnCount === 4 ? 1 : 0
  const invented = Array.from({ length: grid.columnCount }, (_, column) =>
    column < labelColumns ? (['项目', '类别', '内容'][column] ?? '') : `数据${column - labelColumns + 1}`,
  )
  const rows = slotsOf(grid).slice(style.keepsHeader ? 0 : grid.headerRows)
  return [
    pipeRow(invented) + style.surplus,
    pipeRule(grid.columnCount, '---'),
    ...rows.map(
      (slots) => pipeRow(slots.map((slot) => (slot?.isOrigin ? slot.cell.text : ''))) + style.surplus,
    ),
    ...(style.hasDummyRow ? [pipeRow(Array<string>(grid.columnCount).fill('-'))] : []),
  ]
}
