import { describe, expect, test } from '@jest/globals'
import { readHtml } from './read-html.ts'

function grids(markup: string): string[] {
  const { blocks } = readHtml(new TextEncoder().encode(markup))
  return blocks.map((block) => {
    if (block.type !== 'grid') return block.type
    const cells = block.cells.map(
      ({ text, row, column, rowSpan, columnSpan }) =>
        `${text}@${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ''}`,
    )
    return `${block.alignment} ${cells.join('|')}`
  })
}

const even = 'grid 内容@0,0|制发@0,1|废止@0,2|规章@1,0|1@1,1|@1,2'

describe('a grid without a table element', () => {
  test.each([
    [
      'of div elements without names',
      '<div><div><div>内容</div><div>制发</div><div>废止</div></div><div><div>规章</div><div>1</div><div></div></div></div>',
    ],
    [
      'of flex rows with span cells',
      '<style>.r{display:flex}</style><div class="r"><span>内容</span><span>制发</span><span>废止</span></div><div class="r"><span>规章</span><span>1</span><span></span></div>',
    ],
    [
      'of display: table',
      '<style>.t{display:table}.tr{display:table-row}.td{display:table-cell}</style><div class="t"><div class="tr"><div class="td">内容</div><div class="td">制发</div><div class="td">废止</div></div><div class="tr"><div class="td">规章</div><div class="td">1</div><div class="td"></div></div></div>',
    ],
    [
      'of CSS grid',
      '<div style="display:grid;grid-template-columns:2fr repeat(2, 1fr)"><div>内容</div><div>制发</div><div>废止</div><div>规章</div><div>1</div><div></div></div>',
    ],
    [
      'with roles',
      '<div role="table"><div role="row"><span role="cell">内容</span><span role="cell">制发</span><span role="cell">废止</span></div><div role="row"><span role="cell">规章</span><span role="cell">1</span><span role="cell"></span></div></div>',
    ],
  ])('is read %s', (_, markup) => {
    expect(grids(markup)).toEqual([even])
  })

  test('knows the spans of CSS grid', () => {
    const markup =
      '<div style="display:grid;grid-template-columns:repeat(3,1fr)"><div style="grid-column:1/-1">第一项</div><div style="grid-row:span 2">甲</div><div>1</div><div>2</div><div>3</div><div>4</div></div>'
    expect(grids(markup)).toEqual(['grid 第一项@0,0 1x3|甲@1,0 2x1|1@1,1|2@1,2|3@2,1|4@2,2'])
  })

  test('has only rows where their lengths differ', () => {
    const row = (...cells: string[]) =>
      `<div class="row">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`
    expect(
      grids(`<div>${row('内容', '制发', '废止')}${row('第二项')}${row('规章', '1', '2', '3')}</div>`)[0],
    ).toMatch(/^rows /)
  })

  test.each([
    [
      'a list of links',
      '<ul><li><a href="1">甲</a><span>2022-01-01</span></li><li><a href="2">乙</a><span>2022-01-02</span></li></ul>',
    ],
    ['prose in columns', `<div><div>${'长'.repeat(200)}</div><div>${'文'.repeat(200)}</div></div>`.repeat(3)],
  ])('is not seen in %s', (_, markup) => {
    expect(grids(markup).every((type) => type === 'paragraph')).toBe(true)
  })

  test('places each filled cell as a paragraph', () => {
    const { blocks } = readHtml(
      new TextEncoder().encode(
        '<p>甲</p><div><div>规章</div><div>0</div><div></div></div><div><div>文件</div><div>1</div><div>2</div></div><p>乙</p>',
      ),
    )
    const [, grid, last] = blocks
    expect(grid?.type === 'grid' && grid.cells.map((cell) => cell.evidence.block)).toEqual([1, 2, 2, 3, 4, 5])
    expect(last).toMatchObject({ pieces: [{ evidence: { block: 6 } }] })
  })
})
