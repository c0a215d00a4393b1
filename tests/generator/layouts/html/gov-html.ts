import type { Layout } from '../../layout.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from './compose-html.ts'
import { portalBody, portalHead } from './portal.ts'
import { wordMarkup } from './word-markup.ts'

/** A portal page with navigation, particulars, sidebar, scripts and footer; the body often pasted from Word. */
export const govHtml: Layout = {
  name: 'html-gov',
  extension: 'html',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const isWord = random.chance(0.7)
    const content = composeHtml(report, isWord ? wordMarkup(random) : plainHtmlStyle)
    const page = htmlPage({
      title: `${report.titleLines.join('')}_${report.agency.name}门户网站`,
      head: portalHead(report),
      body: portalBody(report, content, random),
    })
    return {
      source: { type: 'bytes', bytes: new TextEncoder().encode(page) },
      traits: isWord ? ['word-markup'] : [],
      loss: 'none',
    }
  },
}
