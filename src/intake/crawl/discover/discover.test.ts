import { describe, expect, test } from '@jest/globals'
import {
  attachmentName,
  findAttachments,
  findListedLinks,
  findNextPages,
  judgeLink,
  judgePage,
  type Page,
  parsePage,
} from './index.ts'

const address = 'https://www.qinghe.test/zwgk/nb/index.html'

describe('links of an index page', () => {
  test.each([
    ['青禾市数据管理局2023年政府信息公开工作年度报告', 'report', 2023],
    ['2022年度政府信息公开年报', 'report', 2022],
    ['2021年年报', 'report', 2021],
    ['二〇二〇年政府信息公开工作年度报告', 'report', 2020],
    ['青禾市水利局政府信息公开工作年度报告', 'report', null],
    ['青禾市 2019 年政府信息公开工作报告', 'report', 2019],
  ])('%s is a report of %s %s', (text, type, year) => {
    expect(judgeLink(link(text))).toMatchObject({ type, year })
  })

  test.each([
    ['政府信息公开年报', 'no-year'],
    ['2023年政府网站工作年度报表（年报）', 'other-report'],
    ['2023年法治政府建设年度报告', 'other-report'],
    ['关于做好2023年政府信息公开工作年度报告编制发布的通知', 'about-reports'],
  ])('%s is passed over: %s', (text, reason) => {
    expect(judgeLink(link(text))).toMatchObject({ type: 'passed-over', reason })
  })

  test('a title tells what the text cuts off', () => {
    const cut = {
      ...link('青禾市数据管理局2023年政府信息…'),
      title: '青禾市数据管理局2023年政府信息公开工作年度报告',
    }
    expect(judgeLink(cut)).toMatchObject({ type: 'report', year: 2023 })
  })

  test('the date beside a link is that of its entry', () => {
    const { links } = page('<ul><li><a href="a.html">2023年年报</a><span>2024年1月9日</span></li></ul>')
    expect(links).toEqual([
      { url: 'https://www.qinghe.test/zwgk/nb/a.html', text: '2023年年报', title: null, date: '2024-01-09' },
    ])
  })

  test.each([
    'javascript:void(0)',
    'mailto:a@qinghe.test',
    'ftp://qinghe.test/',
    'file:///etc/passwd',
    'http://[',
  ])('%s is no link', (href) => {
    expect(page(`<a href="${href}">2023年年报</a>`).links).toEqual([])
  })

  test.each([
    ['as a script writes it', `var list = [{title: '2023年年报', url: "/a.html", date: '2024-01-09',}];`],
    [
      'with other names',
      `show([{"DOCTITLE":"<em>2023</em>年年报","DOCPUBURL":"/a.html","DOCRELTIME":"2024-01-09 10:00"}])`,
    ],
    [
      'within another one',
      `var tree = [{"children":[{"name":"2023年年报","href":"/a.html","pubDate":"2024.01.09"}]}]`,
    ],
    [
      'with brackets in a title',
      `var list = [{'title':'2023年年报','url':'/a.html','note':'[x','date':'2024/1/9'}]`,
    ],
    [
      'of records of markup',
      '<datastore><recordset><record><![CDATA[<li><a href="/a.html">2023年年报</a><span>2024-01-09</span></li>]]></record></recordset></datastore>',
    ],
  ])('a list %s gives its links', (_, script) => {
    expect(findListedLinks(page(`<script>${script}</script>`))).toEqual([
      { url: 'https://www.qinghe.test/a.html', text: '2023年年报', title: null, date: '2024-01-09' },
    ])
  })

  test.each([
    'var list = [{title: name, url: base + path}]',
    'var list = [{title: "2023年年报", url: base}]',
    'var list = [{title: "2023年年报", url: "javascript:go(1)"}]',
    'var list = [{title: "2023年年报"',
    'var list = [{title: "2023年年报" url}]',
  ])('%s gives none', (script) => {
    expect(findListedLinks(page(`<script>${script}</script>`))).toEqual([])
  })

  test('a JSON list in a script gives its links', () => {
    const list = JSON.stringify({
      rows: [
        { title: '2023年年报', url: '/a.html' },
        { title: '2022年年报', url: 'b.html' },
      ],
    })
    expect(findListedLinks(page(`<script>var list = ${list};</script>`)).map(({ url }) => url)).toEqual([
      'https://www.qinghe.test/a.html',
      'https://www.qinghe.test/zwgk/nb/b.html',
    ])
  })
})

describe('further pages of an index', () => {
  test.each([
    ['a next link', '<a href="index_1.html">下一页</a>', ['index_1.html']],
    ['numbered pages', '<a href="index.html">1</a><a href="index_2.html">2</a>', ['index_2.html']],
    ['a page parameter', '<a href="?page=2">2</a>', ['index.html?page=2']],
    [
      'createPageHTML, counted from 0',
      '<script>createPageHTML(3, 0, "index", "html");</script>',
      ['index_1.html', 'index_2.html'],
    ],
    [
      'createPageHTML, counted from 1',
      "<script>createPageHTML('pages',3,1,'index','html',40)</script>",
      ['index_2.html', 'index_3.html'],
    ],
    [
      'createPageHTML with a variable',
      '<script>var countPage = 3 // pages\nfunction createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){}\ncreatePageHTML(countPage, 0, "index", "shtml")</script>',
      ['index_1.shtml', 'index_2.shtml'],
    ],
    ['a link of an arrow', '<a href="index_1.html">&gt;</a>', ['index_1.html']],
    ['a link with a title in words', '<a href="index_1.html">下页&raquo;</a>', ['index_1.html']],
    ['a link to itself', '<a href="index.html">下一页</a>', []],
    ['a number that is an article', '<a href="../../a/12.html">12</a>', []],
    ['another site', '<a href="https://other.test/zwgk/nb/index_1.html">下一页</a>', []],
  ])('%s', (_, html, files) => {
    expect(findNextPages(page(html))).toEqual(files.map((file) => `https://www.qinghe.test/zwgk/nb/${file}`))
  })

  test('a page that claims a million pages is not believed', () => {
    expect(findNextPages(page('<script>createPageHTML(1000000, 0, "index", "html")</script>'))).toHaveLength(
      200,
    )
  })
})

describe('pages with status 200', () => {
  test.each([
    ['missing', '<title>404</title><p>您访问的页面不存在或已删除</p>'],
    ['missing', '<p>抱歉，页面不存在</p>'],
    ['verification', '<p>访问过于频繁，请完成安全验证</p>'],
    ['login', '<form>用户登录<input type="password"></form>'],
    ['empty', '<div id="app"></div><script src="app.js"></script>'],
    ['other', '<ul><li><a href="a.html">2023年年报</a></li></ul>'],
    [
      'report',
      '<table><tr><td>现行有效件数</td><td>行政许可</td><td>法人或其他组织</td><td>予以公开</td><td>结果维持</td><td>尚未 审结</td></tr></table>',
    ],
  ])('%s: %s', (verdict, html) => {
    expect(judgePage(page(html))).toBe(verdict)
  })
})

describe('attachments of a report page', () => {
  test.each([
    [
      'the richest of several formats',
      '<a href="a.doc">2023年度报告.doc</a><a href="a.pdf">2023年度报告.pdf</a><a href="b.docx">2023年度报告.docx</a>',
      ['b.docx'],
    ],
    [
      'all that form one report',
      '<a href="a.docx">第一部分：主动公开</a><a href="b.docx">第二部分：依申请公开</a>',
      ['a.docx', 'b.docx'],
    ],
    [
      'formats that cannot be read yet, where there is nothing else',
      '<a href="a.wps">年度报告</a><a href="b.ofd">年度报告</a>',
      ['a.wps', 'b.ofd'],
    ],
    [
      'a download handler with the name in its text',
      '<a href="download.jsp?id=7">2023年度报告.pdf</a>',
      ['download.jsp?id=7'],
    ],
    ['a download handler that tells nothing', '<a href="down.do?id=7">附件下载</a>', ['down.do?id=7']],
    [
      'a file that a viewer shows',
      '<iframe src="/pdfjs/web/viewer.html?file=%2Fzwgk%2Fnb%2Fa.pdf"></iframe>',
      ['a.pdf'],
    ],
    ['an embedded file', '<embed src="a.pdf">', ['a.pdf']],
    ['nothing among links to pages', '<a href="a.html">2022年年报</a><a href="/">首页</a>', []],
  ])('%s', (_, html, files) => {
    expect(findAttachments(page(html)).map(({ link: { url } }) => url)).toEqual(
      files.map((file) => `https://www.qinghe.test/zwgk/nb/${file}`),
    )
  })

  const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]).toString('latin1')
  test.each([
    [`attachment; filename="${gbk}.pdf"`, '年报.pdf'],
    [`attachment; filename=${Buffer.from('年报.pdf').toString('latin1')}`, '年报.pdf'],
    ["attachment; filename=x.pdf; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf", '年报.pdf'],
    ["attachment; filename*=GBK''%C4%EA%B1%A8.pdf", '年报.pdf'],
    ['attachment; filename="%E5%B9%B4%E6%8A%A5.pdf"', '年报.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="..\\..\\年报.pdf"', '年报.pdf'],
    ["attachment; filename*=UTF-8''..%2F..%2Fa%00b.pdf", 'a_b.pdf'],
    ['attachment; filename=".."', 'www.qinghe.test'],
    ['attachment', 'index.html'],
    [undefined, 'index.html'],
  ])('%s is shown as %s', (disposition, name) => {
    expect(attachmentName(disposition, address)).toBe(name)
  })

  test('a name is cut, and keeps its extension', () => {
    const name = attachmentName(`attachment; filename="${'a'.repeat(300)}.pdf"`, address)
    expect(name).toHaveLength(120)
    expect(name.endsWith('.pdf')).toBe(true)
  })
})

function link(text: string) {
  return { url: address, text, title: null, date: null }
}

function page(html: string): Page {
  return parsePage(Buffer.from(`<html><body>${html}</body></html>`), address, null)
}
