import { type Band, hasLabels } from './band.ts'
import type { BandColumns } from './band-columns.ts'
import { bodyRow } from './body-row.ts'
import { findBlankRows } from './find-blank-rows.ts'
import type { GridLayout } from './grid-layout.ts'
import { headerColumnsByPage, headerRow } from './header-row.ts'
import { joinVerticalLabels } from './join-vertical-labels.ts'
import { joinWrappedNumbers } from './join-wrapped-numbers.ts'
import { findLabelEdges } from './label-columns.ts'
import type { RowCell } from './row-cell.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'

/** The cells of each line of a band, header lines first, halves of a number joined; null when something stands between the columns. */
export function bandToRows(band: Band, columns: BandColumns, setting: Setting): RowCell[][] | null {
  const edges = findEdgesByPage(band.body, setting)
  const labelCount = hasLabels(band) ? Math.max(...[...edges.values()].map((page) => page.length)) : 0
  const layout: GridLayout = { columns, edges, labelCount, setting, blankRows: findBlankRows(band) }
  const body = band.body.map((line) => bodyRow(line, layout))
  if (body.some((row) => row === null)) return null
  const heads = headerColumnsByPage(band.header, layout)
  const header = band.header.map((line) => headerRow(line, heads.get(line.line.page) ?? [], layout))
  const whole = joinWrappedNumbers(
    body.map((row) => row ?? []),
    band.body,
  )
  return [...header, ...joinVerticalLabels(whole)]
}

function findEdgesByPage(
  body: readonly TabularLine[],
  { charWidth, isDrifting }: Setting,
): Map<number, number[]> {
  const pages = [...new Set(body.map((line) => line.line.page))]
  return new Map(
    pages.map((page) => {
      const lines = body.filter((line) => !isDrifting || line.line.page === page)
      return [
        page,
        findLabelEdges(
          lines.map((line) => line.labels),
          charWidth,
        ),
      ]
    }),
  )
}
