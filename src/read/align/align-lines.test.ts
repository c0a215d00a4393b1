import { describe, expect, test } from '@jest/globals'
import { alignLines } from './align-lines.ts'
import { gridText } from './testing/grid-text.ts'

function gridsOf(text: string) {
  const lines = text.split('\n').map((raw, index) => ({ number: index + 1, raw }))
  return alignLines(lines)
}

function tablesOf(text: string): string[][] {
  return gridsOf(text).map(({ grid }) => [grid.alignment, ...gridText(grid)])
}

const licences = `     下表为本年情况。
               许可情况

   内容      受理件数      办结件数      现有件数

甲类许可       12           3          40

乙类许可        0                       7

     三、其他情况
     本年共收到来信 12 件。`

describe('a table drawn by spaces', () => {
  test('has a cell for each place of a row, empty where nothing is printed', () => {
    expect(tablesOf(licences)).toEqual([
      [
        'grid',
        '许可情况',
        '内容 | 受理件数 | 办结件数 | 现有件数',
        '甲类许可 | 12 | 3 | 40',
        '乙类许可 | 0 | _ | 7',
      ],
    ])
  })

  test('takes its own lines and leaves prose and headings', () => {
    expect(gridsOf(licences).map(({ first, last }) => [first, last])).toEqual([[1, 7]])
  })

  test('places every text and every empty cell in its line', () => {
    const [found] = gridsOf(licences)
    const cells = found?.grid.cells.filter((cell) => cell.row === 3) ?? []
    expect(cells.map((cell) => cell.evidence)).toEqual([
      { line: 8, span: [0, 4] },
      { line: 8, span: [12, 13] },
      { line: 8, span: [13, 13] },
      { line: 8, span: [36, 37] },
    ])
  })

  test('may have one column of numbers under a wide header', () => {
    const text = `        内容                   本年处理数量\n\n许可                            870\n\n处罚                             26`
    expect(tablesOf(text)).toEqual([['grid', '内容 | 本年处理数量', '许可 | 870', '处罚 | 26']])
  })

  test('keeps a line a row where a label is printed half above and half below its numbers', () => {
    const text = `   内容      甲数      乙数      丙数

规章          1         2         3

规范性
              4         5         6
文件`
    expect(tablesOf(text)).toEqual([
      ['grid', '内容 | 甲数 | 乙数 | 丙数', '规章 | 1 | 2 | 3', '规范性', '4 | 5 | 6', '文件'],
    ])
  })

  test('keeps a number with its words: one space parts no cells', () => {
    const text = `   内容      上年数      增减数      处理数

许可          3        增 31       6(其中废止 1 件)

处罚          5        减少 2          41`
    expect(tablesOf(text)[0]?.slice(2)).toEqual([
      '许可 | 3 | 增 31 | 6(其中废止 1 件)',
      '处罚 | 5 | 减少 2 | 41',
    ])
  })

  test('keeps a column in which nothing is printed when the header names it', () => {
    const text = `   内容      甲数      乙数      丙数

许可          3                   6

处罚          5                  41`
    expect(tablesOf(text)[0]?.slice(2)).toEqual(['许可 | 3 | _ | 6', '处罚 | 5 | _ | 41'])
  })

  test('has empty cells in a row without any number between whole rows', () => {
    const text = `   内容      甲数      乙数      丙数

许可          3         1         6

处罚

强制          5         2        41`
    expect(tablesOf(text)[0]?.slice(2)).toEqual(['许可 | 3 | 1 | 6', '处罚 | _ | _ | _', '强制 | 5 | 2 | 41'])
  })

  test('is one table over a page break, without page number and running head', () => {
    const page = (rows: string, number: number) =>
      `                      甲县信息公开\n${rows}\n            -${number}-\n`
    const header = '   内容      甲数      乙数      丙数\n\n'
    const text = [
      page(`${header}许可          3         1         6\n`, 1),
      page('处罚             5         2        41\n', 2),
      page('强制           7         8        15\n', 3),
    ].join('\f')
    expect(tablesOf(text)).toEqual([
      ['grid', '内容 | 甲数 | 乙数 | 丙数', '许可 | 3 | 1 | 6', '处罚 | 5 | 2 | 41', '强制 | 7 | 8 | 15'],
    ])
  })

  test('gives only the order of the cells where columns shift with the page and the page lacks some', () => {
    const text = `   内容      甲数      乙数      丙数

许可          3         1         6
            -1-
处罚               5         2
强制               7         8`
    expect(tablesOf(text).map(([alignment]) => alignment)).toEqual(['grid', 'rows'])
  })

  test('is told also where a Chinese character takes two columns', () => {
    const text = `内容          甲数      乙数      丙数
许可          3         1         6
其他许可      0                   2
行政性收费    5         2         41`
    expect(tablesOf(text)[0]?.slice(2)).toEqual([
      '许可 | 3 | 1 | 6',
      '其他许可 | 0 | _ | 2',
      '行政性收费 | 5 | 2 | 41',
    ])
  })

  test('joins a label that is set a character a line', () => {
    const text = `       内容      甲数      乙数      丙数
办     许可          3         1         6
理     处罚          5         2        41
结
果     强制          7         8        15`
    const [found] = gridsOf(text)
    expect(found && gridText(found.grid).slice(1)).toEqual([
      '办理结果 | 许可 | 3 | 1 | 6',
      '处罚 | 5 | 2 | 41',
      '',
      '强制 | 7 | 8 | 15',
    ])
    expect(found?.grid.cells.find((cell) => cell.text === '办理结果')?.rowSpan).toBe(4)
  })

  test('keeps only the order of its cells where spaces merely part them', () => {
    const rows = ['规章      ', '行政规范性文件      36', '行政许可', '受理  4    4', '答复申请  12  3    15']
    const text = [
      '信息内容  本年制发件数  本年废止件数  现行有效件数',
      ...rows,
      ...rows,
      ...rows,
      ...rows,
    ].join('\n')
    expect(tablesOf(text).map(([alignment]) => alignment)).toEqual(['rows'])
  })

  test('may be a header alone', () => {
    const text = `         复议                         诉讼

维持      纠正      总计      维持      纠正      总计
结果      结果                结果      结果`
    expect(tablesOf(text)).toEqual([
      ['grid', '复议 | 诉讼', '维持 | 纠正 | 总计 | 维持 | 纠正 | 总计', '结果 | 结果 | 结果 | 结果'],
    ])
  })
})

describe('lines that are no table', () => {
  test.each([
    ['prose with numbers', '    全年共收到申请 12 件，办结 10 件，\n结转 2 件，较上年增加 3 件。'],
    ['a row with single spaces', '规章 0 0 0\n规范性文件 1 2 3'],
    ['a cell a line', '\t规章\n\t0\n\t0\n\t0\n\n\t规范性文件\n\t1\n\t2\n\t3'],
    ['a lone number beside a label', '电话：    1234567\n\n邮编：    223100'],
    ['page numbers', '正文。\n\n        -1-\n\f正文。\n\n        -2-'],
  ])('%s', (_, text) => {
    expect(gridsOf(text)).toEqual([])
  })
})
