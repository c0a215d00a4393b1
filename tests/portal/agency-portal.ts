import { readFileSync } from 'node:fs'
import { encodeGbk } from '../generator/encode-gbk.ts'
import type { Route } from './portal.ts'

const sample = (name: string): Buffer => readFileSync(`samples/reports/${name}`)
const item = (href: string, text: string, date: string): string =>
  `<li><a href="${href}" title="${text}">${text.slice(0, 12)}…</a><span>${date}</span></li>`
const list = (items: readonly string[]): string =>
  `<html><head><meta charset="utf-8"><title>政府信息公开年报</title></head><body>
  <div><a href="/">首页</a><a href="/zwgk/nb/index.html">政府信息公开年报</a><a href="/news/1.html">松月要闻</a></div>
  <ul>${items.join('\n')}</ul><script>createPageHTML(2, 0, "index", "html");</script></body></html>`
const title = (year: number): string => `松月县人民政府办公室${year}年政府信息公开工作年度报告`

/** Name of the attachment of 2024 in the bytes of GBK: 2024年报.docx. */
const gbkName = Buffer.concat([Buffer.from('2024'), encodeGbk('年报'), Buffer.from('.docx')]).toString(
  'latin1',
)

/** The page of a report: the report of the samples in GBK, with a clock and a counter around it. */
export function reportPage(counter: number, change: (html: string) => string = (html) => html): Buffer {
  const html = change(sample('songyue-2023.html').toString('utf8'))
  const furniture = `<body><p>今天是2024年1月9日 星期二 10:0${counter % 10}:00</p><p>浏览次数：${counter}</p>`
  return Buffer.from(
    encodeGbk(html.replace(/charset=["']?utf-8/iu, 'charset="gb2312').replace(/<body[^>]*>/u, furniture)),
  )
}

/**
 * A site with a report as a page, one behind a download handler, one as a file, and much that is none.
 *
 * Three reports; every other address is to be passed over.
 */
export function agencyPortal(): Record<string, Route> {
  let visits = 0
  return {
    '/robots.txt': {
      headers: { 'content-type': 'text/plain' },
      body: 'User-agent: *\nDisallow: /private/\n',
    },
    '/zwgk/nb/index.html': {
      headers: { etag: '"index"' },
      body: list([
        item('/art/2023.html', title(2023), '2024-01-09'),
        item('/art/2024.html', title(2024), '2025-01-14'),
        item('/art/notice.html', '关于做好2024年政府信息公开工作年度报告编制工作的通知', '2024-12-20'),
        item('/art/site.html', '松月县人民政府网站工作年度报表（2023年度）', '2024-01-10'),
      ]),
    },
    '/zwgk/nb/index_1.html': {
      headers: { etag: '"index1"' },
      body: list([
        item('/files/2021.pdf', title(2021), '2022-01-20'),
        item('/art/2020.html', title(2020), '2021-01-20'),
        item('/art/2019.html', title(2019), '2020-01-20'),
        item('/art/2018.html', title(2018), '2019-01-20'),
        item('/private/2017.html', title(2017), '2018-01-20'),
        item('/art/2016.html', title(2016), '2017-01-20'),
        item('/art/2015.html', title(2015), '2016-01-20'),
        item('/zwgk/nb/index.html', title(2014), '2015-01-20'),
      ]),
    },
    '/art/2023.html': (_, response) => {
      visits += 1
      response.writeHead(200, { 'content-type': 'text/html' }).end(reportPage(visits))
    },
    '/art/2024.html': {
      headers: { etag: '"2024"' },
      body: `<html><head><meta charset="utf-8"><title>${title(2024)}</title></head><body><h1>${title(2024)}</h1>
        <p><a href="/down?id=24">附件：年度报告全文（下载）</a></p>
        <ul><li><a href="/files/2021.pdf">${title(2021)}.pdf</a></li></ul></body></html>`,
    },
    '/down?id=24': { status: 302, headers: { location: '/store/7f3a' } },
    '/store/7f3a': {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${gbkName}"`,
        etag: '"docx"',
      },
      body: sample('qinghe-water-2024.docx'),
    },
    '/files/2021.pdf': {
      headers: { 'content-type': 'application/pdf', etag: '"pdf"' },
      body: sample('qinghe-data-2021.pdf'),
    },
    '/art/2019.html': { status: 410 },
    '/art/2018.html': {
      body: '<html><head><title>提示</title></head><body>您访问的页面不存在或已删除</body></html>',
    },
    '/art/2016.html': { body: '<html><body>用户登录<form><input type="password"></form></body></html>' },
    '/art/2015.html': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } },
  }
}
