import {
  headingLine,
  type PrintedGrid,
  type PrintedParagraph,
  type PrintedReport,
} from '../../print/printed.ts'
import { escapeHtml, htmlTable } from './html-table.ts'

/** How an HTML layout writes what a report is made of; each gives markup. */
export interface HtmlStyle {
  readonly title: (line: string) => string
  readonly heading: (line: string) => string
  readonly paragraph: (paragraph: PrintedParagraph) => string
  readonly grid: (grid: PrintedGrid) => string
}

/** Elements named for what they hold. */
export const plainHtmlStyle: HtmlStyle = {
  title: (line) => `<h1>${escapeHtml(line)}</h1>`,
  heading: (line) => `<h2>${escapeHtml(line)}</h2>`,
  paragraph: ({ text }) => `<p>${escapeHtml(text)}</p>`,
  grid: (grid) => htmlTable(grid, { attributes: ' border="1"' }),
}

/** The whole report as markup in that style, title included. */
export function composeHtml(report: PrintedReport, style: HtmlStyle): string {
  const body = (text: string) => style.paragraph({ type: 'paragraph', text, isSubheading: false })
  const sections = report.sections.flatMap((section) => [
    ...(section.heading ? [style.heading(headingLine(section.heading))] : []),
    ...section.blocks.flatMap((block) =>
      block.type === 'table' ? block.grids.map(style.grid) : [style.paragraph(block)],
    ),
  ])
  return [
    ...report.titleLines.map(style.title),
    ...report.preamble.map(body),
    ...sections,
    ...report.signature.map(body),
  ].join('\n')
}

/** A page around the body; `charset` is what its meta element declares. */
export function htmlPage(page: {
  readonly title: string
  readonly head?: string
  readonly body: string
  readonly charset?: string
}): string {
  const { title, head = '', body, charset = 'utf-8' } = page
  return [
    '<!DOCTYPE html>',
    `<html lang="zh-CN"><head><meta charset="${charset}"><title>${escapeHtml(title)}</title>${head}</head>`,
    `<body>${body}</body></html>`,
  ].join('\n')
}
