import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import type { PrintedGrid } from '../../print/printed.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'
import { withPageNumber } from './page-number.ts'

/** A row a line, its cells parted by spaces, empty cells gone: 规章 0 0 0. */
export const spaceRows: Layout = {
  name: 'txt-space-rows',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: false },
  print: (report, random) => {
    const space = random.pick([' ', ' ', '  ', '\u3000'])
    const style = plainStyle(random.int(0, 1), (table) =>
      table.grids.flatMap((grid) => withPageNumber(spacedLines(grid, space), random)),
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'places',
    }
  },
}

function spacedLines(grid: PrintedGrid, space: string): string[] {
  return flatRows(grid)
    .map((row) => row.map((cell) => cell.text.replace(/\n/g, '')).filter((text) => text !== ''))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(space))
}
