import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'

/** A row a line, its cells parted by bars; merged labels stand once or in every row. */
export const barRows: Layout = {
  name: 'txt-bar-rows',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const bar = random.pick([' | ', '|', '|'])
    const isRepeated = random.chance(0.3)
    const edge = random.chance(0.3) ? bar.trim() : ''
    const style = plainStyle(random.int(0, 1), (table) => [
      '',
      ...table.grids.flatMap((grid) =>
        flatRows(grid, isRepeated).map(
          (row) => edge + row.map((cell) => cell.text.replace(/\n/g, '')).join(bar) + edge,
        ),
      ),
      '',
    ])
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [...(isRepeated ? ['merged-text-repeated'] : []), ...(edge ? ['edge-bars'] : [])],
      loss: 'none',
    }
  },
}
