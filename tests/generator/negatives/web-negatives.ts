import { inventAgency } from '../content/agency.ts'
import { sentencesOn } from '../content/sentences.ts'
import { writeReport } from '../content/write-report.ts'
import { composeHtml, htmlPage, plainHtmlStyle } from '../layouts/html/compose-html.ts'
import type { PrintedBlock, PrintedReport } from '../print/printed.ts'
import type { Random } from '../random.ts'
import type { Negative } from './negative.ts'

/** Web pages: an index of reports, a login, news, an error page, the empty form, a page of pictures. */
export function webNegatives(random: Random): Negative[] {
  return [
    { name: 'negative-index.html', source: indexPage(random) },
    { name: 'negative-login.html', source: loginPage() },
    { name: 'negative-news.html', source: newsPage(random) },
    { name: 'negative-not-found.html', source: notFoundPage() },
    { name: 'negative-empty-form.html', source: emptyForm(random) },
    { name: 'negative-pictures.html', source: picturePage(random) },
    { name: 'negative-pictures.pdf', source: picturePdf() },
    { name: 'negative-truncated.pdf', source: truncatedPdf(random) },
  ]
}

function indexPage(random: Random): string {
  const links = Array.from({ length: 20 }, (_, index) => {
    const year = 2024 - (index % 5)
    const { name } = inventAgency(random)
    return `<li><a href="/${index}.html">${name}${year}年政府信息公开工作年度报告</a><span>${year + 1}-01-2${index % 9}</span></li>`
  })
  const body = `<h1>政府信息公开年报</h1><ul>${links.join('\n')}</ul><p>共20条 第1页 下一页 末页</p>`
  return htmlPage({ title: '政府信息公开年报_门户网站', body })
}

function loginPage(): string {
  const body = '<form><p>用户名<input></p><p>密码<input type="password"></p><button>登录</button></form>'
  return htmlPage({ title: '统一身份认证', body })
}

function newsPage(random: Random): string {
  const { name } = inventAgency(random)
  const body = [
    `<h1>${name}召开政府信息公开工作推进会</h1>`,
    `<p>1月12日，${name}召开2023年政府信息公开工作推进会，通报年度报告编制情况。</p>`,
    `<p>会议指出，全年收到政府信息公开申请31件，同比增长12%。${sentencesOn('records', 3, random)}</p>`,
    '<table><tr><td>单位</td><td>得分</td></tr><tr><td>甲镇</td><td>96</td></tr><tr><td>乙镇</td><td>88</td></tr></table>',
  ].join('\n')
  return htmlPage({ title: '工作动态', body })
}

function notFoundPage(): string {
  return htmlPage({ title: '404', body: '<h1>404</h1><p>抱歉，您访问的页面不存在或已删除！</p>' })
}

/** The official form with nothing filled in: no agency, no year, no number. */
function emptyForm(random: Random): string {
  const { report } = writeReport({ cells: 'digits', hasLooseLabels: false }, random)
  const blank: PrintedReport = {
    ...report,
    titleLines: ['（机关名称）××××年政府信息公开工作年度报告'],
    preamble: [],
    signature: [],
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => block.type === 'table').map(emptied),
    })),
  }
  return htmlPage({ title: '年度报告格式', body: composeHtml(blank, plainHtmlStyle) })
}

function emptied(block: PrintedBlock): PrintedBlock {
  if (block.type !== 'table') return block
  const grids = block.grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) => (cell.key === null ? cell : { ...cell, text: '' })),
  }))
  return { ...block, grids }
}

function picturePage(random: Random): string {
  const { name } = inventAgency(random)
  const images = [1, 2, 3, 4].map((page) => `<p><img src="/upload/report_${page}.jpg" width="800"></p>`)
  return htmlPage({ title: `${name}2023年政府信息公开工作年度报告（图片版）`, body: images.join('\n') })
}

/** A page without any text: shapes only. */
function picturePdf(): Negative['source'] {
  const html =
    '<!DOCTYPE html><html><body><svg width="600" height="800"><rect x="20" y="20" width="500" height="700" fill="#ccc"/><circle cx="250" cy="300" r="120" fill="#555"/></svg></body></html>'
  return { type: 'page', html, isLandscape: false, footer: null, header: null, as: 'pdf' }
}

/** The first half of the file of a proper report. */
function truncatedPdf(random: Random): Negative['source'] {
  const { report } = writeReport({ cells: 'any', hasLooseLabels: true }, random)
  const html = htmlPage({ title: '', body: composeHtml(report, plainHtmlStyle) })
  return { type: 'page', html, isLandscape: false, footer: null, header: null, as: 'cut' }
}
