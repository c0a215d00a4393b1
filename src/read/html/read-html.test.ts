import { describe, expect, test } from '@jest/globals'
import type { Block } from '../../document/index.ts'
import { readHtml } from './read-html.ts'

function read(markup: string) {
  return readHtml(new TextEncoder().encode(markup))
}

function show(block: Block): string {
  if (block.type === 'paragraph') return block.text
  if (block.type === 'picture') return '[picture]'
  const rows = Array.from({ length: block.rowCount }, (_, row) =>
    block.cells
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join(','),
  )
  return `[${block.alignment} ${rows.join(' / ')}]`
}

const shown = (markup: string) => read(markup).blocks.map(show)

describe('the text of a page', () => {
  test.each([
    [
      'has no scripts, styles, comments or hidden elements',
      '<p>甲<!-- 乙 --></p><script>丙</script><p style="display: none">丁</p><p hidden>戊</p>',
      ['甲'],
    ],
    [
      'has no deleted text and no reading aids',
      '<p>甲<del>乙</del><ruby>丙<rt>bing</rt></ruby></p>',
      ['甲丙'],
    ],
    [
      'joins what Word split into spans',
      '<p><span>总</span><font>体</font><o:p></o:p><b>情况</b></p>',
      ['总体情况'],
    ],
    ['keeps what stands in an o:p', '<p><o:p>某局</o:p></p>', ['某局']],
    [
      'keeps the number of a list of Word',
      '<p><![if !supportLists]><span style="mso-list:Ignore">一、</span><![endif]>情况</p>',
      ['一、情况'],
    ],
    [
      'has the numbers of ordered lists',
      '<ol start="3"><li>甲<li>乙</ol><ul><li>丙</ul>',
      ['3.甲', '4.乙', '丙'],
    ],
    [
      'has the Chinese numbers of lists',
      '<ol style="list-style-type:cjk-ideographic"><li>甲<li value=12>乙</ol>',
      ['一、甲', '十二、乙'],
    ],
    ['keeps the lines of preformatted text', '<pre>甲\n乙</pre>', ['甲', '乙']],
    [
      'shows what scripts would show when nothing else is there',
      '<p>加载中</p><div style="display:none">一、总体情况：今年，我局认真落实条例，公开信息12条，效果良好。</div>',
      ['加载中', '一、总体情况：今年，我局认真落实条例，公开信息12条，效果良好。'],
    ],
    [
      'has pictures that may hold text',
      '<p>甲</p><img src="W0.jpg" width="600"><img src="icon.png"><img src="a.png" width="9">',
      ['甲', '[picture]'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(shown(markup)).toEqual(expected)
  })

  test('counts empty paragraphs as a gap and marks headings', () => {
    const [first, second] = read('<h2>甲</h2><p>&nbsp;</p><p>乙</p>').blocks
    expect(first).toMatchObject({ headingLevel: 2, gapBefore: 0, isLine: false })
    expect(second).toMatchObject({ headingLevel: null, gapBefore: 1, pieces: [{ evidence: { block: 1 } }] })
  })
})

describe('the tables of a page', () => {
  test.each([
    ['without end tags', '<TABLE><TR><TD>规章<TD>0<TR><TD>文件<TD>2</TABLE>', ['[grid 规章,0 / 文件,2]']],
    [
      'with paragraphs and breaks in cells',
      '<table><tr><td><p>三</p><p>、</p></td><td>商业<br>企业</td></tr><tr><td>1<td>2</table>',
      ['[grid 三\n、,商业\n企业 / 1,2]'],
    ],
    [
      'around everything',
      '<table><tr><td>甲</td></tr><tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table></td></tr></table>',
      ['甲', '[grid 1,2 / 3,4]'],
    ],
    ['with a caption', '<table><caption>表一</caption><tr><td>1<td>2</table>', ['表一', '[grid 1,2]']],
    [
      'with a footnote mark and a struck number',
      '<table><tr><td>规章<td>20<sup>1</sup><tr><td>许可<td>２０<sup>１</sup><tr><td>文件<td><s>18</s>20</table>',
      ['[grid 规章,20¹ / 许可,２０¹ / 文件,18 20]'],
    ],
    [
      'with a mark raised and a number struck by their styles',
      '<style>.note{vertical-align:super;font-size:8pt}</style>' +
        '<table><tr><td>规章<td>20<span class="note">1</span><tr><td>文件<td><span style="text-decoration: line-through">18</span>20' +
        '<tr><td style="vertical-align:super">许可<td>3<span style="vertical-align: super">2</span></table>',
      ['[grid 规章,20¹ / 文件,18 20 / 许可,3²]'],
    ],
    [
      'with a picture for a number',
      '<table><tr><td>规章<td><img src="n.png"></table>',
      ['[grid 规章,\uFFFC]'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(shown(markup)).toEqual(expected)
  })

  test('that hold the prose as well give paragraphs and the rows between them', () => {
    const prose = '今年，我局认真落实条例，公开的数量和质量都有提高，没有发生失泄密事件。'.repeat(8)
    const row = (text: string) => `<tr><td colspan="2">${text}</td></tr>`
    const data = '<tr><td>规章</td><td>0</td></tr><tr><td>文件</td><td>2</td></tr>'
    const { blocks } = read(`<table>${row(prose)}${row('二、情况')}${data}${row('五、问题')}</table>`)
    expect(blocks.map(show)).toEqual([prose, '二、情况', '[grid 规章,0 / 文件,2]', '五、问题'])
    const cell = blocks[2]?.type === 'grid' ? blocks[2].cells[2] : undefined
    expect(cell).toMatchObject({ row: 1, evidence: { table: 0, row: 3, column: 0 } })
  })

  test('are counted over the page, hidden ones and those around them too', () => {
    const markup =
      '<div hidden><table><tr><td>0</table></div><table><tr><td><table><tr><td>1<td>2</table></table>'
    expect(read(markup).blocks[0]).toMatchObject({ evidence: { table: 2 } })
  })
})

describe('bombs', () => {
  test.each([
    ['depth', '<div>'.repeat(2000)],
    ['tags', '<p>'.repeat(300_001)],
    ['blocks', '<p>x'.repeat(20_002)],
    ['attributes', `<p ${Array.from({ length: 30_000 }, (_, index) => `a${index}`).join(' ')}>`],
    ['elements', `${Array.from({ length: 1000 }, (_, index) => `<p><font id=${index}>x`).join('')}`],
    ['cells', `<table>${`<tr>${'<td>1'.repeat(500)}`.repeat(101)}</table>`],
  ])('are refused by their %s', (limit, markup) => {
    expect(() => read(`<body>${markup}`)).toThrow(
      expect.objectContaining({ code: 'too-large', params: expect.objectContaining({ limit }) }),
    )
  })
})
