import type { TableKey } from '../../../../src/document/index.ts'
import type { Layout } from '../../layout.ts'
import { tablesOf } from '../../print/printed.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'

/** Pages whose tables, all or some, are pictures. */
export const pictureHtml: Layout = {
  name: 'html-pictures',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const keys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']
    const pictures = random.chance(0.6) ? keys : random.some(keys, 1)
    const pictured = new Set(
      tablesOf(report)
        .filter((table) => pictures.includes(table.key))
        .flatMap((table) => table.grids),
    )
    const body = composeHtml(report, {
      ...plainHtmlStyle,
      grid: (grid) =>
        pictured.has(grid)
          ? `<p style="text-align:center"><img src="/images/t${random.int(100, 999)}.png" width="640" height="480"></p>`
          : plainHtmlStyle.grid(grid),
    })
    const page = htmlPage({ title: report.titleLines.join(''), body })
    return {
      source: { type: 'bytes', bytes: new TextEncoder().encode(page) },
      traits: [`pictures:${pictures.join(',')}`],
      loss: 'none',
      pictures,
    }
  },
}
