import { describe, expect, test } from '@jest/globals'
import { contentDigest, parsePage } from './index.ts'

const address = 'https://www.qinghe.test/art/2023.html'
const news = (entries: string): string => `<div class="related"><h3>相关新闻</h3><ul>${entries}</ul></div>`
const prose = (visits: number): string =>
  `全年在门户网站主动公开政府信息共计1024条，其中概况类信息更新12条、政务动态信息更新980条、信息公开目录更新32条，网站访问量 ${visits} 次，浏览 ${visits} 次，比上年有所增长，依法行政和政务公开工作水平得到进一步提高，得到了社会各界和人民群众的广泛好评，未发生任何泄密事件`

describe('what is furniture changes no report', () => {
  test.each([
    ['a hit counter', '浏览次数：12', '浏览次数：1345'],
    ['a hit counter in a span', '浏览次数：<span>12</span>次', '浏览次数：<span>1,345</span>次'],
    ['a hit counter in brackets', '点击量: [ 12 ]', '点击量: [ 9 ]'],
    ['a hit counter without a colon', '<span>阅读 12 次</span>', '<span>阅读 13 次</span>'],
    ['a hit counter that was empty', '浏览次数：', '浏览次数：3'],
    ['readers', '已有12人阅读', '已有13人阅读'],
    ['visitors', '您是第12位访问者', '您是第30,012位访问者'],
    ['people online', '在线人数：5', '在线人数：17人'],
    ['the present day', '今天是2024年1月9日 星期二', '今天是2024年2月1日 星期四'],
    [
      'the present day in two elements',
      '<b>今天是</b><i>2024年1月9日</i>',
      '<b>今天是</b><i>2024年2月1日</i>',
    ],
    ['the present time', '当前时间：2024-01-09 10:05:07', '当前时间：2024-02-01 09:00:00'],
    ['a clock', '<p>2024年1月9日 星期二 10:05</p>', '<p>2024年2月1日 星期四 09:00</p>'],
    ['a lunar date', '农历腊月初八', '农历腊月初九'],
    ['the weather', '多云 -3℃~8℃', '多云 1℃~12℃'],
    ['a last update', '最后更新：2024-01-09 10:05', '最后更新：2024-02-01 09:00'],
    ['a token', 'sid: 8f14e45fceea167a5a36', 'sid: c9f0f895fb98ab9159f5'],
    ['a token of several parts', '3f2504e0-4f89-11d3-9a0c', '9b2504e0-4f89-41d3-8a0c'],
    ['a token in a form', '<input type="hidden" value="a1">', '<input type="hidden" value="b2">'],
    ['a token in a script', '<script>var t = 1</script>', '<script>var t = 2</script>'],
    ['a token at a picture', '<img src="a.png?t=1">', '<img src="a.png?t=2">'],
    ['a token in a link', '<a href="x?sid=1">打印</a>', '<a href="x?sid=2">打印</a>'],
    ['the next article', '下一篇：没有了', '下一篇：<a href="b.html">关于放假的通知</a>'],
    [
      'related news',
      news('<li><a href="1.html">松月要闻</a><span>2024-01-09</span></li>'),
      news('<li><a href="2.html">另一要闻</a><span>2024-02-01</span></li>'),
    ],
    [
      'more related news',
      news('<li><p><a href="1.html">要闻</a></p><em>[01-09]</em></li>'),
      news('<li><p><a href="1.html">要闻</a></p><em>[02-01]</em></li><li><a href="2.html">又一要闻</a></li>'),
    ],
  ])('%s', (_, one, other) => {
    expect(digestOf(report({ head: one }))).toBe(digestOf(report({ head: other })))
    expect(digestOf(report({ inside: one }))).toBe(digestOf(report({ inside: other })))
    expect(digestOf(one)).toBe(digestOf(other))
  })

  test('whatever stands around the part of the page that holds the report', () => {
    const plain = digestOf(report({}))
    expect(digestOf(report({ head: '<p>欢迎使用无障碍阅读</p>' }))).toBe(plain)
    expect(digestOf(report({ head: '<table><tr><td>值班电话</td><td>12345</td></tr></table>' }))).toBe(plain)
  })
})

describe('what the report says changes it', () => {
  test.each([
    ['a number of a table', { permits: '12' }, { permits: '13' }],
    ['a number that is a link', { permits: '<a href="x">12</a>' }, { permits: '<a href="x">13</a>' }],
    ['a number that is blank now', { permits: '0' }, { permits: '' }],
    [
      'a number beside a link',
      { permits: '<a href="x">明细</a>12.5' },
      { permits: '<a href="x">明细</a>12.6' },
    ],
    ['a figure in the prose', { inside: `<p>${prose(5)}</p>` }, { inside: `<p>${prose(6)}</p>` }],
    ['a date of publication', { inside: '发布日期：2024-01-09' }, { inside: '发布日期：2024-01-10' }],
    ['the date of the signature', { inside: '<p>2024年1月9日</p>' }, { inside: '<p>2024年1月10日</p>' }],
    ['a picture', { inside: '<img src="a.png">' }, { inside: '<img src="b.png">' }],
    ['the title', { title: '2023年年报' }, { title: '2023年年报（更正）' }],
  ])('%s', (_, one, other) => {
    expect(digestOf(report(one))).not.toBe(digestOf(report(other)))
  })
})

test('a page without a report is told by its words', () => {
  expect(digestOf('<p>年报</p>')).not.toBe(digestOf('<p>年报一览</p>'))
})

test('a page that nests ten thousand deep, and one of ten thousand links, come to an end', () => {
  const deep = '<div>'.repeat(10_000)
  expect(digestOf(deep)).toHaveLength(64)
  const links = '<a href="x">2023年年报</a><span>2024-01-09</span>'.repeat(10_000)
  expect(digestOf(`<div>${links}</div>`)).toHaveLength(64)
})

interface Plan {
  readonly title?: string
  /** Outside of the part that holds the report. */
  readonly head?: string
  readonly inside?: string
  readonly permits?: string
}

function report({ title = '2023年年报', head = '', inside = '', permits = '12' }: Plan): string {
  return `<head><title>${title}</title></head><body><div class="top">${head}</div><div class="main"><div class="article">
    <h1>青禾市水利局2023年政府信息公开工作年度报告</h1>${inside}
    <p>一、总体情况</p><p>本机关依法公开政府信息。</p><p>二、主动公开政府信息情况</p>
    <table><tr><td>信息内容</td><td>现行有效件数</td></tr><tr><td>行政许可</td><td>${permits}</td></tr></table>
    <p>三、收到和处理政府信息公开申请情况</p><table><tr><td>法人或其他组织</td><td>予以公开</td></tr></table>
    <p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td>结果维持</td><td>尚未审结</td></tr></table>
    <p>五、存在的主要问题及改进情况</p></div></div></body>`
}

function digestOf(html: string): string {
  return contentDigest(parsePage(Buffer.from(html), address, 'utf-8'))
}
