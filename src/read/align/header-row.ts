import { nameColumns } from './band-columns.ts'
import type { Column } from './find-columns.ts'
import { type GridLayout, placeLabels } from './grid-layout.ts'
import { isLabelHead, placeHeader } from './place-header.ts'
import { printedCell, type RowCell } from './row-cell.ts'
import type { TabularLine } from './tabular-line.ts'

/**
 * The cells of a header line, each over the number columns that it touches.
 *
 * `header` are all header lines: those on a page before the first numbers tell by their own columns, if
 * they name as many as there are, what stands over what.
 */
export function headerRow(line: TabularLine, header: readonly TabularLine[], layout: GridLayout): RowCell[] {
  const columns = columnsOnPage(line.line.page, header, layout)
  const labels = line.labels.filter((token) => isLabelHead(token, columns))
  const isTitle = labels.length === 1 && line.labels.length === 1 && layout.labelCount > 0
  if (isTitle && labels[0] && isIndented(labels[0].x0, line.line.page, layout))
    return [printedCell(labels[0], 0, layout.labelCount + layout.columns.count)]
  const heads = placeHeader(line.labels, columns, layout.setting.charWidth).map(({ token, first, last }) =>
    printedCell(token, layout.labelCount + first, last - first + 1),
  )
  return [...(layout.labelCount > 0 ? placeLabels(labels, line.line.page, layout) : []), ...heads]
}

/** A title over the whole table begins further right than a label. */
const titleIndentCharacters = 8

function isIndented(x0: number, page: number, { edges, setting }: GridLayout): boolean {
  const last = edges.get(page)?.at(-1)
  return last !== undefined && x0 > last + titleIndentCharacters * setting.charWidth
}

/** The columns that the header itself names, where they are as many; a layout text may shift the numbers below. */
function columnsOnPage(page: number, header: readonly TabularLine[], layout: GridLayout): readonly Column[] {
  const { byPage, count } = layout.columns
  const own = header.filter((line) => line.line.page === page)
  const named = nameColumns(own, layout.setting)
  if (named.length === count) return named
  if (named.length === count + 1 && layout.labelCount > 0) return named.slice(1)
  return byPage.get(page) ?? [...byPage.values()][0] ?? named
}
