import { describe, expect, test } from '@jest/globals'
import { readPdf } from './index.ts'
import { buildPdf, printAt, streamObject, strokeGrid, strokeLine } from './testing/build-pdf.ts'
import { blocksOf, gridsOf, rowsOf, textsOf } from './testing/read-blocks.ts'
import { twoRows } from './testing/two-rows.ts'

describe('tables by their lines', () => {
  test('a number whose font cannot be read leaves no empty cell', async () => {
    const number = 'BT /FX 10 Tf 190 706 Td (7) Tj ET\n'
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R >>'
    const content = twoRows.replace(printAt(190, 706, '7'), number)
    const whole = buildPdf([{ content, fonts: '/FX 3 0 R' }], [font, streamObject('', 'x')])
    const misplaced = Buffer.from(whole).toString('latin1').replace('\n4 0 obj', '\n4 1 obj')
    const { blocks } = await readPdf(Buffer.from(misplaced, 'latin1'))
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(['许可|25', '处罚|\ufffd'])
  })

  test('a raised digit is a footnote mark, a small one beside it is not', async () => {
    const content = `${twoRows + printAt(201.5, 729.5, '1', 6)}${printAt(195.5, 706, '1', 6)}`
    const [grid] = gridsOf(await blocksOf([{ content }]))
    expect(rowsOf(grid)).toEqual(['许可|25¹', '处罚|71'])
  })

  test('stroked lines part the cells and an empty cell stays empty', async () => {
    const content =
      strokeGrid([50, 150, 250], [700, 720, 740]) + printAt(55, 726, '许可') + printAt(55, 706, '处罚')
    const [grid] = gridsOf(await blocksOf([{ content }]))
    expect(rowsOf(grid)).toEqual(['许可|', '处罚|'])
    expect(grid?.alignment).toBe('grid')
    expect(grid?.cells[1]?.evidence).toEqual({ page: 1, bbox: [150, 102, 250, 122] })
  })

  test('thin filled boxes are lines, white ones are not', async () => {
    const rows = [700, 720, 740].map((y) => `50 ${y} 200 0.75 re f\n`).join('')
    const columns = [50, 150, 250].map((x) => `${x} 700 0.75 40 re f\n`).join('')
    const white = '1 1 1 rg 100 700 0.75 40 re f 0 0 0 rg\n'
    const content = rows + columns + white + printAt(55, 726, '许可') + printAt(190, 726, '25')
    expect(rowsOf(gridsOf(await blocksOf([{ content }]))[0])).toEqual(['许可|25', '|'])
  })

  test('a cell without a line inside spans rows and columns', async () => {
    const content =
      strokeGrid([50, 250], [700, 740]) +
      strokeLine(150, 700, 150, 740) +
      strokeLine(150, 720, 250, 720) +
      strokeLine(200, 700, 200, 720) +
      printAt(55, 716, '组别') +
      printAt(155, 726, '合并') +
      printAt(160, 706, '1') +
      printAt(210, 706, '2')
    const [grid] = gridsOf(await blocksOf([{ content }]))
    expect(
      grid?.cells.map(({ text, row, column, rowSpan, columnSpan }) => [
        text,
        row,
        column,
        rowSpan,
        columnSpan,
      ]),
    ).toEqual([
      ['组别', 0, 0, 2, 1],
      ['合并', 0, 1, 1, 2],
      ['1', 1, 1, 1, 1],
      ['2', 1, 2, 1, 1],
    ])
  })

  test('the evidence of a value is the box of its text', async () => {
    const [grid] = gridsOf(await blocksOf([{ content: twoRows }]))
    const value = grid?.cells.find((cell) => cell.text === '25')
    expect(value?.evidence).toEqual({ page: 1, bbox: [190, 107.2, 201.12, 117.2] })
  })

  test('a frame around text is no table', async () => {
    const blocks = await blocksOf([
      { content: strokeGrid([50, 500], [600, 800]) + printAt(60, 700, '总体情况') },
    ])
    expect(gridsOf(blocks)).toEqual([])
    expect(textsOf(blocks)).toEqual(['总体情况'])
  })
})

describe('tables over several pages', () => {
  const upper = (rows: readonly [string, string][]) => partAt(40, rows)
  const lower = (rows: readonly [string, string][]) => partAt(780, rows, -1)

  /** Two columns of 20 pt rows that end (upwards) or begin (downwards) at a height. */
  function partAt(edge: number, rows: readonly [string, string][], direction: 1 | -1 = 1): string {
    const top = direction === 1 ? edge + 20 * rows.length : edge
    const lines = Array.from({ length: rows.length + 1 }, (_, index) => top - 20 * index)
    return (
      strokeGrid([50, 250, 350], lines.toReversed()) +
      rows
        .map(
          ([label, value], row) =>
            printAt(55, top - 14 - 20 * row, label) + printAt(290, top - 14 - 20 * row, value),
        )
        .join('')
    )
  }

  test('are one, without page numbers and repeated header rows', async () => {
    const blocks = await blocksOf([
      {
        content:
          upper([
            ['内容', '数量'],
            ['许可', '1'],
          ]) + printAt(290, 20, '- 1 -'),
      },
      {
        content:
          lower([
            ['内容', '数量'],
            ['处罚', '2'],
          ]) + printAt(290, 20, '- 2 -'),
      },
    ])
    expect(blocks.map((block) => block.type)).toEqual(['grid'])
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(['内容|数量', '许可|1', '处罚|2'])
  })

  test('keep a row with a dash that reads like one at the top of the first', async () => {
    const rows: [string, string][] = [
      ['内容', '数量'],
      ['其他', '-'],
    ]
    const [grid] = gridsOf(await blocksOf([{ content: upper(rows) }, { content: lower(rows) }]))
    expect(rowsOf(grid)).toEqual(['内容|数量', '其他|-', '其他|-'])
  })

  test('stay two when a paragraph stands between them', async () => {
    const blocks = await blocksOf([
      { content: upper([['许可', '1']]) },
      { content: printAt(50, 800, '二、标题') + lower([['处罚', '2']]) },
    ])
    expect(blocks.map((block) => block.type)).toEqual(['grid', 'paragraph', 'grid'])
  })

  test('a row that the page break cut is one row again', async () => {
    const blocks = await blocksOf([
      {
        content: upper([
          ['1.甲类', '1'],
          ['2.逾期未按通知要求', '5'],
        ]),
      },
      {
        content: lower([
          ['缴纳费用', ''],
          ['3.其他', '0'],
        ]),
      },
    ])
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(['1.甲类|1', '2.逾期未按通知要求缴纳费用|5', '3.其他|0'])
  })

  test('a label of several rows goes on below the page break, other cells do not', async () => {
    const xs = [50, 150, 250, 350]
    const top = [100, 80, 60, 40].toReversed()
    const bottom = [780, 760, 740, 720].toReversed()
    const rows = (labels: readonly string[], first: number) =>
      labels
        .map((label, row) => printAt(155, first - 20 * row, label) + printAt(290, first - 20 * row, '见附件'))
        .join('')
    const inner = (ys: readonly number[]) =>
      strokeGrid([xs[0] ?? 0, xs[3] ?? 0], [ys[0] ?? 0, ys[3] ?? 0]) +
      ys
        .slice(1, 3)
        .map((y) => strokeLine(150, y, 350, y))
        .join('') +
      xs
        .slice(1, 3)
        .map((x) => strokeLine(x, ys[0] ?? 0, x, ys[3] ?? 0))
        .join('')
    const [grid] = gridsOf(
      await blocksOf([
        { content: inner(top) + rows(['1.甲', '2.乙', '3.丙'], 86) + printAt(55, 66, '（一）无') },
        { content: inner(bottom) + rows(['4.丁', '5.戊', '6.己'], 766) + printAt(55, 746, '法提供') },
      ]),
    )
    expect(grid?.cells[0]).toMatchObject({ text: '（一）无法提供', rowSpan: 6 })
    expect(grid?.cells.filter((cell) => cell.text === '见附件')).toHaveLength(6)
  })

  test('two rows without numbers stay two', async () => {
    const blocks = await blocksOf([{ content: upper([['处罚', '']]) }, { content: lower([['强制', '3']]) }])
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(['处罚|', '强制|3'])
  })
})

describe('tables without lines', () => {
  test.each([
    ['0123', '7'],
    ['０１２３', '７'],
  ])('words in columns are a grid, prose is not: %s, %s', async (digits, last) => {
    const rows = ['许可', '处罚', '强制', '收费'].map(
      (label, row) =>
        printAt(60, 700 - 20 * row, label) +
        printAt(200, 700 - 20 * row, digits[row] ?? '') +
        printAt(300, 700 - 20 * row, last),
    )
    const blocks = await blocksOf([
      { content: `${printAt(60, 760, '全年公开信息12条，收到申请3件。')}${rows.join('')}` },
    ])
    expect(textsOf(blocks)).toEqual(['全年公开信息12条，收到申请3件。'])
    const labels = ['许可', '处罚', '强制', '收费']
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(labels.map((label, row) => `${label}|${digits[row]}|${last}`))
  })
})
