import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'

/** One cell a line behind a tab, an empty line after every row. */
export const tabbed: Layout = {
  name: 'txt-tabbed',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const tab = random.pick(['\t', '\t', '    \t'])
    const style = plainStyle(random.int(0, 1), (table) => [
      '',
      ...table.grids.flatMap((grid) =>
        flatRows(grid).flatMap((row) => [...row.map((cell) => tab + cell.text.replace(/\n/g, '')), '']),
      ),
      '',
    ])
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'none',
    }
  },
}
