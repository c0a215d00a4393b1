import { describe, expect, test } from '@jest/globals'
import type { SourceView } from '../../document/index.ts'
import type { SourceContent } from '../../read/index.ts'
import { toSourceView } from './to-source-view.ts'
import { viewSource } from './view-source.ts'

const view = (text: string): Promise<SourceView> => viewSource(new TextEncoder().encode(text), {})

describe('a view of a text', () => {
  test('has every line as it stands there, blank ones and running heads too', async () => {
    expect(await view('# 年报\n\n规章|0|0\r\n- 4 -')).toEqual({
      kind: 'text',
      mediaType: 'text/markdown',
      lines: ['# 年报', '', '规章|0|0', '- 4 -'],
      omitted: 0,
    })
  })

  test('leaves out the lines beyond its limits and says how many', () => {
    const content: SourceContent = {
      type: 'lines',
      mediaType: 'text/plain',
      lines: ['一二三', '四五', '六', '七'],
    }
    expect(toSourceView(content, { characters: 8, cells: 9 })).toMatchObject({
      lines: ['一二三', '四五'],
      omitted: 2,
    })
  })
})

describe('a view of a web page', () => {
  const page = (body: string): string => `<!DOCTYPE html><html><body>${body}</body></html>`
  const prose = '<p>本年度做了工作，取得了成效，现将有关情况公布如下，欢迎监督。</p>'

  test('has its paragraphs and cells under the names that evidence gives them', async () => {
    const table = '<table><tr><td rowspan="2">许可</td><td>7</td></tr><tr><td>8</td></tr></table>'
    expect(await view(page(`<h2>一、总体情况</h2>${prose}${table}`))).toMatchObject({
      kind: 'blocks',
      blocks: [
        { type: 'paragraph', text: '一、总体情况', headingLevel: 2, pieces: [{ place: { block: 0 } }] },
        { type: 'paragraph', pieces: [{ place: { block: 1 } }] },
        {
          type: 'table',
          cells: [
            { text: '许可', rowSpan: 2, place: { table: 0, row: 0, column: 0 } },
            { text: '7', place: { table: 0, row: 0, column: 1 } },
            { text: '8', row: 1, column: 1, place: { table: 0, row: 1, column: 1 } },
          ],
        },
      ],
      omitted: 0,
    })
  })

  test('holds plain text alone, whatever the page holds', async () => {
    const hostile = page(
      `${prose}<script>alert(1)</script><p onclick="alert(2)">文字<a href="javascript:alert(3)">链接</a></p>` +
        `<img src="https://example.net/x.png" onerror="alert(4)"><svg onload="alert(5)"><text>图</text></svg>` +
        `<iframe src="https://example.net"></iframe><style>p{background:url(https://example.net/y)}</style>`,
    )
    const text = JSON.stringify(await view(hostile))
    expect(text).toContain('文字链接')
    expect(text).not.toMatch(/alert|example\.net|javascript|onclick/)
  })

  test('keeps markup that is printed as text, as text', async () => {
    const shown = await view(page(`${prose}<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`))
    expect(shown).toMatchObject({ blocks: [{}, { text: '<script>alert(1)</script>' }] })
  })

  test('leaves out the blocks beyond its limits, a table as a whole', async () => {
    const document: SourceContent = {
      type: 'document',
      document: {
        mediaType: 'text/html',
        metadata: { titles: [], agencies: [], siteCode: null },
        issues: [],
        blocks: [
          { type: 'picture', evidence: { block: 0 } },
          { type: 'grid', alignment: 'grid', rowCount: 9, columnCount: 1, cells: [], evidence: { table: 0 } },
          { type: 'picture', evidence: { block: 1 } },
        ],
      },
    }
    expect(toSourceView(document, { characters: 99, cells: 9 })).toMatchObject({
      blocks: [{ type: 'picture' }],
      omitted: 2,
    })
  })
})
