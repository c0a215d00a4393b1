import type { Layout } from '../../layout.ts'
import { flatRows } from '../../print/grid-builder.ts'
import type { PrintedGrid } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import { composeLines, plainStyle, toUtf8 } from './compose-text.ts'
import { withPageNumber } from './page-number.ts'

/** Cells parted by spaces; long labels wrap, and the numbers stand beside one of their lines. */
export const wrappedRows: Layout = {
  name: 'txt-wrapped-rows',
  extension: 'txt',
  limits: { cells: 'any', hasLooseLabels: false },
  print: (report, random) => {
    const style = plainStyle(random.int(0, 1), (table) =>
      table.grids.flatMap((grid) => withPageNumber(wrappedLines(grid, random), random)),
    )
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'places',
    }
  },
}

function wrappedLines(grid: PrintedGrid, random: Random): string[] {
  return flatRows(grid).flatMap((row) => {
    const labels = row.filter((cell) => cell.key === null && cell.text !== '')
    const numbers = row.filter((cell) => cell.key !== null && cell.text !== '')
    if (numbers.length === 0) return labels.length > 0 ? [joined(labels)] : []
    return wrapLabel(joined(labels), joined(numbers), random)
  })
}

function joined(cells: readonly { readonly text: string }[]): string {
  return cells.map((cell) => cell.text.replace(/\n/g, '')).join(' ')
}

/** Characters a label line holds. */
const labelWidth = 14

function wrapLabel(label: string, numbers: string, random: Random): string[] {
  if (label.length <= labelWidth) return [`${label} ${numbers}`.trim()]
  const lines = label.match(new RegExp(`.{1,${labelWidth}}`, 'gu')) ?? [label]
  const at = random.pick([lines.length - 1, 0, Math.floor(lines.length / 2)])
  return lines.map((line, index) => (index === at ? `${line} ${numbers}` : line))
}
