import { nameColumns } from './band-columns.ts'
import type { Column } from './find-columns.ts'
import { type GridLayout, placeLabels } from './grid-layout.ts'
import { isLabelHead, placeHeader } from './place-header.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { TabularLine } from './tabular-line.ts'

/**
 * The cells of a header line, each over the number columns that it touches.
 *
 * `columns` are those of the line's page; see `headerColumnsByPage`.
 */
export function headerRow(line: TabularLine, columns: readonly Column[], layout: GridLayout): RowCell[] {
  const labels = line.labels.filter((token) => isLabelHead(token, columns))
  const isTitle = labels.length === 1 && line.labels.length === 1 && layout.labelCount > 0
  if (isTitle && labels[0] && isIndented(labels[0].x0, line.line.page, layout))
    return [printedCell(labels[0], 0, layout.labelCount + layout.columns.count)]
  const heads = placeHeader(line.labels, columns, layout.setting.charWidth).map(({ token, first, last }) =>
    printedCell(token, layout.labelCount + first, last - first + 1),
  )
  return [...(layout.labelCount > 0 ? placeLabels(labels, line.line.page, layout) : []), ...heads]
}

/**
 * The columns that the header itself names on each of its pages, where they are as many as there are;
 * a layout text may shift the numbers below. Elsewhere the columns of the numbers.
 */
export function headerColumnsByPage(
  header: readonly TabularLine[],
  layout: GridLayout,
): ReadonlyMap<number, readonly Column[]> {
  const { byPage, count } = layout.columns
  const pages = [...new Set(header.map((line) => line.line.page))]
  return new Map(
    pages.map((page) => {
      const own = header.filter((line) => line.line.page === page)
      const named = nameColumns(own, layout.setting)
      if (named.length === count) return [page, named]
      if (named.length === count + 1 && layout.labelCount > 0) return [page, named.slice(1)]
      return [page, byPage.get(page) ?? [...byPage.values()][0] ?? named]
    }),
  )
}

/** A title over the whole table begins further right than a label. */
const titleIndentCharacters = 8

function isIndented(x0: number, page: number, { edges, setting }: GridLayout): boolean {
  const last = edges.get(page)?.at(-1)
  return last !== undefined && x0 > last + titleIndentCharacters * setting.charWidth
}
