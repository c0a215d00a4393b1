import type { Layout } from '../../layout.ts'
import { breakages, brokenTable } from './broken-table.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'

/** Pages whose tables have missing end tags, wrong spans, spacer columns, and more of the kind. */
export const brokenHtml: Layout = {
  name: 'html-broken',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const chosen = random.some(breakages, random.int(1, 2))
    const body = composeHtml(report, {
      ...plainHtmlStyle,
      grid: (grid) => brokenTable(grid, random.pick(chosen), random),
    })
    const isNested = random.chance(0.15)
    const page = htmlPage({
      title: report.titleLines.join(''),
      body: isNested ? `<table width="100%"><tr><td>${body}</td></tr></table>` : body,
    })
    return {
      source: { type: 'bytes', bytes: new TextEncoder().encode(page) },
      traits: [...chosen.map((breakage) => `broken:${breakage}`), ...(isNested ? ['page-in-table'] : [])],
      loss: 'none',
    }
  },
}
