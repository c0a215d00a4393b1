import type { LayoutOutput, PageSource } from '../../layout.ts'
import type { PrintedCell, PrintedGrid, PrintedReport } from '../../print/printed.ts'
import { composeHtml } from '../html/compose-html.ts'
import { cellText, escapeHtml, htmlTable } from '../html/html-table.ts'

/** How a report is put on paper. */
export interface PaperStyle {
  /** Rules added to the style sheet. */
  readonly css: string
  readonly isLandscape?: boolean
  /** Whether pages are numbered, and how. */
  readonly pageNumber?: 'footer' | 'dashes' | null
  /** A line at the head of every page; null: none. */
  readonly runningHead?: string | null
  /** Whether the header rows come again on every page. */
  readonly repeatsHeader?: boolean
  readonly as?: 'pdf' | 'text'
  readonly turn?: 90 | 270
  readonly font?: string
  /** Whether a number may go on in the next line of its cell, as full-width digits do. */
  readonly wrapsNumbers?: boolean
  readonly traits?: readonly string[]
}

/** The report as a page for the browser to print. */
export function composePage(report: PrintedReport, style: PaperStyle): LayoutOutput {
  const body = composeHtml(report, {
    title: (line) => `<h1>${escapeHtml(line)}</h1>`,
    heading: (line) => `<h2>${escapeHtml(line)}</h2>`,
    paragraph: ({ text }) => `<p>${escapeHtml(text)}</p>`,
    grid: (grid) => paperTable(grid, style.repeatsHeader ?? false),
  })
  const fontCss = style.font ? `body{font-family:"${style.font}"}` : ''
  const numberCss = style.wrapsNumbers ? '' : '.n{white-space:nowrap}'
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>${baseCss}${fontCss}${numberCss}${style.css}</style></head><body>${body}</body></html>`
  const source: PageSource = {
    type: 'page',
    html,
    isLandscape: style.isLandscape ?? false,
    footer: footerOf(style.pageNumber ?? null),
    header: style.runningHead ? `<div style="${small};text-align:right">${style.runningHead}</div>` : null,
    as: style.as ?? 'pdf',
    ...(style.turn ? { turn: style.turn } : {}),
  }
  return {
    source,
    traits: [...(style.traits ?? []), ...(style.wrapsNumbers ? ['numbers-may-wrap'] : [])],
    loss: 'none',
  }
}

const baseCss = [
  'body{font-family:"Noto Sans CJK SC","Noto Serif CJK SC",sans-serif;font-size:11pt;line-height:1.6}',
  'h1{font-size:18pt;text-align:center}h2{font-size:13pt}p{text-indent:2em;margin:.3em 0}',
  'table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.3;margin:.6em 0}',
  'td{border:.75pt solid #000;padding:2pt 3pt;text-align:center}td.label{text-align:left}',
].join('')

const small = 'font-size:8pt;width:100%;padding:0 40pt'

function footerOf(pageNumber: 'footer' | 'dashes' | null): string | null {
  if (pageNumber === null) return null
  const number = '<span class="pageNumber"></span>'
  const text = pageNumber === 'dashes' ? `- ${number} -` : number
  return `<div style="${small};text-align:center">${text}</div>`
}

function paperTable(grid: PrintedGrid, repeatsHeader: boolean): string {
  const content = (cell: PrintedCell) =>
    cell.key ? `<span class="n">${cellText(cell)}</span>` : cellText(cell)
  const table = htmlTable(grid, { attributes: classOf(grid), content })
  if (!repeatsHeader || grid.headerRows === 0) return table
  const rows = table.match(/<tr>.*?<\/tr>/gs) ?? []
  const head = rows.slice(0, grid.headerRows).join('')
  return `<table${classOf(grid)}><thead>${head}</thead><tbody>${rows.slice(grid.headerRows).join('')}</tbody></table>`
}

function classOf(grid: PrintedGrid): string {
  return ` class="columns${grid.columnCount}"`
}
