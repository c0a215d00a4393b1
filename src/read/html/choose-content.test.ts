import { describe, expect, test } from '@jest/globals'
import { readHtml } from './read-html.ts'

const title = '清河县水务局2023年政府信息公开工作年度报告'
const prose = '今年，我局认真落实条例，公开的数量和质量都有提高，没有发生失泄密事件。'
const report = `<p>${prose}</p><p>一、总体情况</p><p>${prose}${prose}</p><p>六、其他</p><p>无。</p>`
const reportLines = [prose, '一、总体情况', `${prose}${prose}`, '六、其他', '无。']
const head = `<head><title>${title}_清河县人民政府</title><meta name="SiteName" content="清河县人民政府"></head>`
const nav = '<ul class="nav"><li><a href="1">首页</a></li><li><a href="2">政务公开</a></li></ul>'
const footer = '<div class="footer"><p>主办：清河县人民政府　备案号：某ICP备1号</p></div>'
const particulars =
  '<table><tr><td>索引号</td><td>1/2023-1</td><td>分类</td><td>年报</td></tr><tr><td>发布机构</td><td>清河县水务局</td><td>公开日期</td><td>2024-01-05</td></tr></table>'

function read(body: string) {
  const document = readHtml(new TextEncoder().encode(`<html>${head}<body>${body}</body></html>`))
  const lines = document.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))
  return { lines, document }
}

describe('of a portal page is left', () => {
  test('the title and the report', () => {
    const { lines, document } = read(
      `${nav}<div class="position">当前位置：<a href="1">首页</a></div><h1>${title}</h1>${particulars}<div id="zoom">${report}</div>${footer}`,
    )
    expect(lines).toEqual([title, ...reportLines])
    expect(document.metadata.titles).toEqual([title])
    expect(document.metadata.agencies).toEqual(['清河县水务局', '清河县人民政府'])
    expect(document.issues.map(({ code }) => code)).toEqual(['furniture-removed'])
  })

  test('a title that only its class tells, above a line of particulars', () => {
    const { lines, document } = read(
      `${nav}<div class="article_title">${title}</div><div><span>来源：清河县水务局</span><span>时间：2024-01-05</span></div><div>${report}</div>`,
    )
    expect(lines).toEqual([title, ...reportLines])
    expect(document.metadata.agencies[0]).toBe('清河县水务局')
  })

  test('no list of the reports of other years', () => {
    const others = [2020, 2021, 2022].map(
      (year) => `<li><a href="${year}">清河县水务局${year}年政府信息公开工作年度报告</a></li>`,
    )
    expect(
      read(`<div class="left"><ul>${others.join('')}</ul></div><div><div>${report}</div></div>`).lines,
    ).toEqual(reportLines)
  })

  test('the report where nothing but the body is around it', () => {
    expect(
      read(`<p>当前位置：首页</p><p>${title}</p>${report}<p>上一篇：没有了</p><p>版权所有：清河县</p>`).lines,
    ).toEqual([title, ...reportLines])
  })

  test('the report that an unclosed element runs through', () => {
    expect(read(`<p><b>一、总体情况</p>${report}`).lines).toEqual(['一、总体情况', ...reportLines])
  })

  test('a part of the report that stands outside the element of the rest', () => {
    const lines = read(`<div><p>${prose}</p><p>一、总体情况</p></div><div>${report.repeat(4)}</div>`).lines
    expect(lines.slice(0, 3)).toEqual([prose, '一、总体情况', prose])
  })

  test('everything where there is no report at all', () => {
    expect(read(`${nav}`).lines).toEqual(['首页', '政务公开'])
  })
})
