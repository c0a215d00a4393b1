import type { Layout } from '../../layout.ts'
import { slotsOf } from '../../print/grid-builder.ts'
import type { PrintedGrid } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import { composeLines, toUtf8 } from './compose-text.ts'
import { markdownStyle, pipeRow, pipeRule } from './markdown-style.ts'

/** Pipe tables whose header is the form's; a merged cell stands at its first place, or in all of them. */
export const markdown: Layout = {
  name: 'md',
  extension: 'md',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const isRepeated = random.chance(0.3)
    const style = markdownStyle(
      (table) => table.grids.flatMap((grid) => [...pipeTable(grid, isRepeated, random), '']),
      random,
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: isRepeated ? ['merged-text-repeated'] : [],
      loss: 'none',
    }
  },
}

function pipeTable(grid: PrintedGrid, isRepeated: boolean, random: Random): string[] {
  const rows = slotsOf(grid).map((slots) =>
    pipeRow(slots.map((slot) => (slot?.isOrigin || isRepeated ? (slot?.cell.text ?? '') : ''))),
  )
  const rule = pipeRule(grid.columnCount, random.pick(['---', ' --- ', ':-:']))
  return [...rows.slice(0, 1), rule, ...rows.slice(1)]
}
