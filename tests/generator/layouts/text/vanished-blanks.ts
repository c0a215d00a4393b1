import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'

/** One cell a line, nothing between rows, blank cells gone. */
export const vanishedBlanks: Layout = {
  name: 'txt-vanished-blanks',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const indent = random.pick(['', '', '\t', ' '])
    const style = plainStyle(0, (table) =>
      table.grids.flatMap((grid) =>
        flatRows(grid)
          .flat()
          .filter((cell) => cell.text !== '')
          .map((cell) => indent + cell.text.replace(/\n/g, '')),
      ),
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'places',
    }
  },
}
