import type { BandColumns } from './band-columns.ts'
import { labelColumnOf, splitLabel } from './label-columns.ts'
import { type Token, wordsToToken } from './printed-token.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { Setting } from './setting.ts'
import { isNumbered } from './text-shape.ts'

/** The columns of a band's grid: label columns, whose left edges differ by page, then the number columns. */
export interface GridLayout {
  readonly columns: BandColumns
  readonly edges: ReadonlyMap<number, readonly number[]>
  readonly labelCount: number
  readonly setting: Setting
  /** Indices of the lines that are rows without any value. */
  readonly blankRows: ReadonlySet<number>
}

/** The labels of a line in the label columns; each reaches to the next one, the last to the numbers. */
export function placeLabels(labels: readonly Token[], page: number, layout: GridLayout): RowCell[] {
  const { labelCount } = layout
  const { charWidth } = layout.setting
  const edges = layout.edges.get(page) ?? [...layout.edges.values()][0] ?? []
  const placed: { token: Token; column: number }[] = []
  for (const token of labels.flatMap((label) => splitLabel(label, edges, charWidth))) {
    const last = placed.at(-1)
    const own = labelColumnOf(token, edges, labelCount, charWidth)
    const column = last && isNumbered(token.text) ? Math.max(own, last.column + 1) : own
    if (last && (column <= last.column || column >= labelCount))
      last.token = wordsToToken([...last.token.words, ...token.words])
    else placed.push({ token, column })
  }
  return placed.map(({ token, column }, index) =>
    printedCell(token, column, (placed[index + 1]?.column ?? labelCount) - column),
  )
}
