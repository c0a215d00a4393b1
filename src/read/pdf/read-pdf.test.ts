import { describe, expect, test } from '@jest/globals'
import type { Block, Grid } from '../../document/index.ts'
import { readPdf } from './index.ts'
import {
  buildPdf,
  deflatedObject,
  firstExtraObject,
  printAt,
  streamObject,
  strokeGrid,
  strokeLine,
  type TestPage,
  utf16Hex,
} from './testing/build-pdf.ts'

async function blocksOf(pages: readonly TestPage[], objects?: readonly string[]): Promise<readonly Block[]> {
  return (await readPdf(buildPdf(pages, objects))).blocks
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
}

function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.filter((block) => block.type === 'grid')
}

/** A grid's rows with its cells' texts parted by bars. */
function rowsOf(grid: Grid | undefined): string[] {
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map((cell) => cell.text)
      .join('|'),
  )
}

async function errorOf(bytes: Uint8Array): Promise<unknown> {
  return readPdf(bytes).then(
    () => null,
    (error: unknown) => error,
  )
}

const twoRows =
  strokeGrid([50, 150, 250], [700, 720, 740]) +
  printAt(55, 726, '许可') +
  printAt(190, 726, '25') +
  printAt(55, 706, '处罚') +
  printAt(190, 706, '7')

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

describe('text', () => {
  test('Han fonts that are not embedded give their text in both encodings', async () => {
    const gbk = `BT /F4 10 Tf 50 650 Td <${Buffer.from([0xd6, 0xd0, 0xce, 0xc4]).toString('hex')}> Tj ET\n`
    expect(textsOf(await blocksOf([{ content: printAt(50, 700, '政府信息') + gbk }]))).toEqual([
      '政府信息',
      '中文',
    ])
  })

  test('vertical text in a cell keeps every character in order', async () => {
    const vertical = `BT /F3 10 Tf 65 735 Td <${utf16Hex('三、办理结果')}> Tj ET\n`
    const content = strokeGrid([50, 80, 180], [640, 740]) + vertical + printAt(120, 690, '9')
    expect(rowsOf(gridsOf(await blocksOf([{ content }]))[0])).toEqual(['三、办理结果|9'])
  })

  test('characters one below the other read as one word', async () => {
    const stack = [...'结果'].map((character, index) => printAt(60, 720 - 12 * index, character)).join('')
    const content = strokeGrid([50, 80, 180], [640, 740]) + stack + printAt(120, 690, '9')
    expect(rowsOf(gridsOf(await blocksOf([{ content }]))[0])).toEqual(['结果|9'])
  })

  test('a Type 3 font gives its text', async () => {
    const glyph = streamObject('', '500 0 0 0 400 700 d1 0 0 400 700 re f')
    const toUnicode = streamObject('', '1 beginbfchar <41> <7EDF> endbfchar')
    const font = [
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0]',
      `/CharProcs << /a ${firstExtraObject} 0 R >> /Encoding << /Differences [65 /a] >>`,
      `/FirstChar 65 /LastChar 65 /Widths [500] /ToUnicode ${firstExtraObject + 1} 0 R >>`,
    ].join(' ')
    const content = `BT /T3 10 Tf 50 700 Td (AA) Tj ET`
    const [paragraph] = await blocksOf(
      [{ content, fonts: `/T3 ${firstExtraObject + 2} 0 R` }],
      [glyph, toUnicode, font],
    )
    expect(paragraph).toMatchObject({ text: '统统', pieces: [{ edges: [50, 55, 60] }] })
  })

  test('a character that the font cannot name leaves a mark', async () => {
    const unnamed = `BT /F2 10 Tf 50 700 Td <0031e0000032> Tj ET`
    expect(textsOf(await blocksOf([{ content: unnamed }]))).toEqual(['1\ufffd2'])
  })

  test('two dashes that a font sets as one glyph are two', async () => {
    expect(textsOf(await blocksOf([{ content: printAt(50, 700, '\u2e3a') }]))).toEqual(['——'])
  })

  test('a character printed twice for boldness is read once', async () => {
    const content = printAt(50, 700, '11') + printAt(50.4, 700, '11')
    expect(textsOf(await blocksOf([{ content }]))).toEqual(['11'])
  })

  test('invisible text is left out unless the page has no other', async () => {
    const hidden = `BT 3 Tr /F1 10 Tf 50 600 Td (12345) Tj ET\n`
    expect(textsOf(await blocksOf([{ content: `0 Tr ${printAt(50, 700, '总体情况')}${hidden}` }]))).toEqual([
      '总体情况',
    ])
    expect(textsOf(await blocksOf([{ content: hidden }]))).toEqual(['12345'])
  })

  test('a line that reaches the margin goes on in the next one, also over a page break', async () => {
    const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十'
    const blocks = await blocksOf([
      { content: printAt(70, 60, `　　${full.slice(2)}`) },
      { content: printAt(70, 780, full) + printAt(70, 760, '到此为止。') + printAt(90, 740, '另起一段。') },
    ])
    expect(textsOf(blocks)).toEqual([`${full.slice(2)}${full}到此为止。`, '另起一段。'])
  })

  test('every character of a line has its place', async () => {
    const [paragraph] = await blocksOf([{ content: printAt(50, 700, '共12件', 10, 'F2') }])
    expect(paragraph?.type === 'paragraph' && paragraph.pieces[0]?.edges).toEqual([50, 60, 65, 70, 80])
  })
})

describe('the page as shown', () => {
  test('a turned page is read upright, with evidence as it is shown', async () => {
    const turned = { content: `0 1 -1 0 800 0 cm ${twoRows}`, entries: '/Rotate 90' }
    const [grid] = gridsOf(await blocksOf([turned]))
    expect(rowsOf(grid)).toEqual(['许可|25', '处罚|7'])
    expect(grid?.cells[1]?.evidence.bbox).toEqual([190, 65.2, 201.12, 75.2])
  })

  test('text set sideways on an upright page is read, with evidence as it is shown', async () => {
    const [grid] = gridsOf(await blocksOf([{ content: `0 1 -1 0 800 0 cm ${twoRows}` }]))
    expect(rowsOf(grid)).toEqual(['许可|25', '处罚|7'])
    expect(grid?.cells[1]?.evidence.bbox).toEqual([65.2, 640.88, 75.2, 652])
  })

  test('the crop box is the page', async () => {
    const entries = '/CropBox [40 100 300 800]'
    const [grid] = gridsOf(await blocksOf([{ content: twoRows, entries }]))
    expect(grid?.cells[1]?.evidence).toEqual({ page: 1, bbox: [150, 65.2, 161.12, 75.2] })
  })
})

describe('tables without lines', () => {
  test('words in columns are a grid, prose is not', async () => {
    const rows = ['许可', '处罚', '强制', '收费'].map(
      (label, row) =>
        printAt(60, 700 - 20 * row, label) +
        printAt(200, 700 - 20 * row, `${row}`) +
        printAt(300, 700 - 20 * row, '7'),
    )
    const blocks = await blocksOf([
      { content: `${printAt(60, 760, '全年公开信息12条，收到申请3件。')}${rows.join('')}` },
    ])
    expect(textsOf(blocks)).toEqual(['全年公开信息12条，收到申请3件。'])
    expect(rowsOf(gridsOf(blocks)[0])).toEqual(['许可|0|7', '处罚|1|7', '强制|2|7', '收费|3|7'])
  })
})

describe('files that are damaged in part', () => {
  const size =
    '/Type /XObject /Subtype /Image /Width 5000 /Height 5000 /ColorSpace /DeviceGray /BitsPerComponent 8'

  test.each([
    ['a form that is none', '<< /Type /XObject /Subtype /Form >>'],
    ['a picture that is too large', streamObject(size, 'x')],
  ])('%s is left out, which an issue says', async (_, object) => {
    const page = {
      content: `${printAt(50, 700, '公开')}/X Do`,
      resources: `/XObject << /X ${firstExtraObject} 0 R >>`,
    }
    const { blocks, issues } = await readPdf(buildPdf([page], [object]))
    expect(textsOf(blocks)).toEqual(['公开'])
    expect(issues).toMatchObject([{ code: 'parts-left-out', severity: 'warning' }])
  })

  test('a whole file has no such issue', async () => {
    const { issues } = await readPdf(buildPdf([{ content: printAt(50, 700, '公开') }]))
    expect(issues).toEqual([])
  })
})

describe('files that give no document', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'damaged'],
    ['a text file', Buffer.from('总体情况'), 'damaged'],
    ['a page without text', buildPdf([{ content: strokeLine(0, 0, 100, 100) }]), 'no-text'],
    ['too many pages', buildPdf(Array.from({ length: 301 }, () => ({ content: '' }))), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await errorOf(bytes)).toMatchObject({ name: 'SourceError', code })
  })

  test('a file that asks for a password is encrypted', async () => {
    const key = 'ab'.repeat(32)
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    expect(await errorOf(buildPdf([{ content: twoRows }], [], encrypt))).toMatchObject({ code: 'encrypted' })
  })

  test('forms that nest without end are stopped by the count of operators', async () => {
    const depth = 8
    const forms = Array.from({ length: depth }, (_, level) => {
      const next = level + 1 < depth ? `/X ${firstExtraObject + level + 1} 0 R` : ''
      const content = level + 1 < depth ? '/X Do '.repeat(10) : printAt(10, 10, '1')
      return streamObject(
        `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << ${next} >> >>`,
        content,
      )
    })
    const resources = `/XObject << /X ${firstExtraObject} 0 R >>`
    const error = await errorOf(buildPdf([{ content: '/X Do', resources }], forms))
    expect(error).toMatchObject({ code: 'too-large', params: { limit: 'operatorsPerPage' } })
  })

  test('a stream that inflates without end is stopped by its length', async () => {
    const bomb = deflatedObject('0'.repeat(200 * 1024 * 1024), 2)
    const error = await errorOf(buildPdf([{ content: printAt(10, 10, '1') }], [bomb]))
    expect(error).toMatchObject({ code: 'too-large', params: { limit: 'streamBytes' } })
  })
})
