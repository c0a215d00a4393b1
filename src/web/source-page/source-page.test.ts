import { describe, expect, test } from '@jest/globals'
import type { SourceView, ViewBlock } from '../../document/index.ts'
import { sentencePage, sourcePage, sourcePolicy } from './index.ts'

const blocksOf = (...blocks: readonly ViewBlock[]): Extract<SourceView, { kind: 'blocks' }> => ({
  kind: 'blocks',
  mediaType: 'text/html',
  blocks,
  omitted: 0,
})
const hostile = `<script>alert('1')</script>&"><img src=x onerror=alert(2)>`
const escaped =
  '&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;&#34;&#62;&#60;img src=x onerror=alert(2)&#62;'

const bodyOf = (html: string): string => /<body>(.*)<\/body>/s.exec(html)?.[1] ?? ''

describe('the page of a source', () => {
  test('numbers the lines of a text by the names that evidence gives them', () => {
    const view: SourceView = { kind: 'text', mediaType: 'text/plain', lines: ['年报', hostile], omitted: 3 }
    expect(bodyOf(sourcePage(view, 'zh'))).toBe(
      '<ol class="lines"><li id="line-1" data-place="line-1" data-offset="0">年报</li>' +
        `<li id="line-2" data-place="line-2" data-offset="0">${escaped}</li></ol>` +
        '<p class="note">其余3行未显示，请下载原件查看。</p>',
    )
  })

  test('lays a table out by its rows and spans, each cell under its name', () => {
    const cell = { text: '7', pieces: [], rowSpan: 1, columnSpan: 1, place: { table: 2, row: 5, column: 0 } }
    const wide = { ...cell, row: 0, column: 0, columnSpan: 2 }
    const low = { ...cell, row: 1, column: 1, text: hostile, place: { table: 2, row: 6, column: 1 } }
    const html = bodyOf(
      sourcePage(blocksOf({ type: 'table', rows: 2, columns: 2, cells: [wide, low] }), 'zh'),
    )
    expect(html).toBe(
      '<table><tbody><tr id="row-2-5" data-place="row-2-5">' +
        '<td colspan="2" data-place="cell-2-5-0" data-offset="0">7</td></tr>' +
        '<tr id="row-2-6" data-place="row-2-6">' +
        `<td data-place="cell-2-6-1" data-offset="0">${escaped}</td></tr></tbody></table>`,
    )
  })

  test('names the parts of a text that stand at several places', () => {
    const pieces = [
      { start: 0, length: 2, offset: 4, place: { block: 0 } },
      { start: 3, length: 1, offset: 0, place: { block: 1 } },
    ]
    const html = sourcePage(blocksOf({ type: 'paragraph', headingLevel: 9, text: '一二\n三', pieces }), 'zh')
    expect(bodyOf(html)).toBe(
      '<h6><span data-place="block-0" data-offset="4">一二</span>\n' +
        '<span data-place="block-1" data-offset="0">三</span></h6>',
    )
  })

  test('has no element that could run, load or lead anywhere', () => {
    const paragraph: ViewBlock = { type: 'paragraph', headingLevel: null, text: hostile, pieces: [] }
    const html = sourcePage(blocksOf(paragraph, { type: 'picture' }), 'en')
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))
    expect([...tags]).toEqual(['html', 'head', 'meta', 'title', 'style', 'body', 'p'])
  })
})

test('a sentence stands in place of a source that cannot be shown', () => {
  expect(bodyOf(sentencePage('<文件已损坏>', 'zh'))).toBe('<p class="note">&#60;文件已损坏&#62;</p>')
})

test('the policy allows our own style and nothing else', () => {
  expect(sourcePolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; /)
  expect(sourcePolicy).toMatch(/; sandbox allow-same-origin$/)
})
