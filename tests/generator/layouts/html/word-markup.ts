import type { PrintedCell } from '../../print/printed.ts'
import type { Random } from '../../random.ts'
import type { HtmlStyle } from './compose-html.ts'
import { escapeHtml, htmlTable } from './html-table.ts'

/** Markup as pasted from Word: text broken over spans, digits in a font of their own, blanks as <o:p>. */
export function wordMarkup(random: Random): HtmlStyle {
  const paragraph = (text: string, css: string) =>
    `<p class="MsoNormal" style="${css}">${wordRuns(text, random)}</p>`
  return {
    title: (line) => paragraph(line, 'text-align:center;font-size:22pt'),
    heading: (line) => paragraph(line, 'text-indent:32pt;font-family:黑体'),
    paragraph: ({ text }) => paragraph(text, 'text-indent:32.0pt;mso-char-indent-count:2.0'),
    grid: (grid) =>
      htmlTable(grid, {
        attributes: ' class="MsoNormalTable" border="1" cellspacing="0" style="mso-yfti-tbllook:1184"',
        content: (cell) => cellParagraph(cell, random),
        gap: '\n',
      }),
  }
}

function cellParagraph(cell: PrintedCell, random: Random): string {
  const lines = cell.text
    .split('\n')
    .map((line) => (line === '' ? '<o:p>&nbsp;</o:p>' : wordRuns(line, random)))
  return `<p class="MsoNormal" align="center">${lines.join('<br/>')}</p>`
}

/** The text over several spans, cut at random places but for most short texts. */
function wordRuns(text: string, random: Random): string {
  const cuts = new Set(
    random.some(
      [...text].map((_, index) => index),
      Math.min(text.length, random.int(0, 3)),
    ),
  )
  let runs = ''
  let run = ''
  for (const [index, char] of [...text].entries()) {
    if (cuts.has(index) && run !== '') {
      runs += wordRun(run)
      run = ''
    }
    run += char
  }
  return runs + wordRun(run)
}

function wordRun(text: string): string {
  const lang = /^[\d.,+-]+$/.test(text)
    ? '<span lang="EN-US"><font face="Times New Roman">'
    : '<span><font face="仿宋">'
  return `${lang}${escapeHtml(text)}</font></span>`
}
