import type { Layout } from '../../layout.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'

/** Headings, paragraphs and tables as a careful author marks them up. */
export const plainHtml: Layout = {
  name: 'html-plain',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report) => {
    const page = htmlPage({ title: report.titleLines.join(''), body: composeHtml(report, plainHtmlStyle) })
    return { source: { type: 'bytes', bytes: new TextEncoder().encode(page) }, traits: [], loss: 'none' }
  },
}
