import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'

/** One cell a line before a bar; an empty cell is a bar alone. */
export const bars: Layout = {
  name: 'txt-bars',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const bar = random.pick([' |', '|', ' | '])
    const isGapped = random.chance(0.6)
    const style = plainStyle(random.int(0, 1), (table) => [
      '',
      ...table.grids.flatMap((grid) =>
        flatRows(grid).flatMap((row) => [
          ...row.map((cell) => cell.text.replace(/\n/g, '') + bar),
          ...(isGapped ? [''] : []),
        ]),
      ),
      '',
    ])
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: isGapped ? [] : ['no-row-gaps'],
      loss: 'none',
    }
  },
}
