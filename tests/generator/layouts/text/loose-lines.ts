import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'

/** One cell a line with empty lines everywhere and padding around the text, so that blank cells are lost. */
export const looseLines: Layout = {
  name: 'txt-loose-lines',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const pad = () => ' '.repeat(random.int(0, 12))
    const loose = (text: string) => [
      pad() + text.replace(/\n/g, '') + pad(),
      ...Array(random.int(1, 3)).fill(''),
    ]
    const style = plainStyle(2, (table) =>
      table.grids.flatMap((grid) =>
        flatRows(grid)
          .flat()
          .filter((cell) => cell.text !== '')
          .flatMap((cell) => loose(cell.text)),
      ),
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'places',
    }
  },
}
