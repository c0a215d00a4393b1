import type { Layout } from '../../layout.ts'
import { htmlTable } from '../html/html-table.ts'
import { composeLines, toUtf8 } from './compose-text.ts'
import { markdownStyle } from './markdown-style.ts'

/** Markdown whose tables are HTML with spans, on one line each. */
export const markdownHtml: Layout = {
  name: 'md-html-tables',
  extension: 'md',
  limits: { cells: 'any', hasLooseLabels: true },
  print: (report, random) => {
    const style = markdownStyle((table) => table.grids.flatMap((grid) => [htmlTable(grid), '']), random)
    return {
      source: { type: 'bytes', bytes: toUtf8(composeLines(report, style)) },
      traits: [],
      loss: 'none',
    }
  },
}
