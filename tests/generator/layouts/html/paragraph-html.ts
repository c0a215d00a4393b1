import type { Layout } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { looseLines } from '../text/loose-lines.ts'
import { runOnTight } from '../text/run-on.ts'
import { spaceRows } from '../text/space-rows.ts'
import { vanishedBlanks } from '../text/vanished-blanks.ts'
import { wrappedRows } from '../text/wrapped-rows.ts'
import { htmlPage } from './compose-html.ts'
import { escapeHtml } from './html-table.ts'

/** A text with flattened tables, put on the web line by line. */
export const paragraphHtml: Layout = pageOfLines('html-paragraphs', [
  spaceRows,
  looseLines,
  vanishedBlanks,
  wrappedRows,
])

/** The same of a text whose cells run together. */
export const runOnHtml: Layout = pageOfLines('html-run-on', [runOnTight])

function pageOfLines(name: string, texts: readonly [Layout, ...Layout[]]): Layout {
  return {
    name,
    extension: 'html',
    limits: {
      cells: texts[0].limits.cells,
      hasLooseLabels: texts.every(({ limits }) => limits.hasLooseLabels),
    },
    print: (report, random) => {
      const { source, traits, loss } = random.pick(texts).print(report, random)
      if (source.type !== 'bytes') throw new Error('lines of a text are needed')
      const lines = new TextDecoder().decode(source.bytes).split(/\r?\n/)
      const body = toMarkup(lines, random)
      const page = htmlPage({ title: report.titleLines.join(''), body })
      return { source: { type: 'bytes', bytes: new TextEncoder().encode(page) }, traits, loss }
    },
  }
}

function toMarkup(lines: readonly string[], random: Random): string {
  const escaped = lines.map(escapeHtml)
  switch (random.pick(['paragraphs', 'breaks', 'spans', 'spaces'])) {
    case 'breaks':
      return `<div>${escaped.join('<br>\n')}</div>`
    case 'spans':
      return escaped.map((line) => `<div><span style="font-family:仿宋">${line}</span></div>`).join('\n')
    case 'spaces':
      return escaped.map((line) => `<p>&nbsp;&nbsp;${line.replaceAll(' ', '&nbsp;')}</p>`).join('\n')
    default:
      return escaped.map((line) => `<p>${line}</p>`).join('\n')
  }
}
