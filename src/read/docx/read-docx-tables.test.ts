import { describe, expect, test } from '@jest/globals'
import { buildDocx, cell, cellOf, paragraph, row, table } from '../../../tests/docx/build-docx.ts'
import { describeBlocks } from '../../../tests/docx/describe-blocks.ts'
import { readDocx } from './index.ts'

describe('what is read of a table', () => {
  const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
  test.each<[string, string[], string[]]>([
    [
      'a cell merged downwards keeps its text in the first row',
      [
        row([cell('办理', '<w:vMerge w:val="restart"/>'), cell('1')]),
        row([cell('', '<w:vMerge/>'), cell('2')]),
      ],
      ['0:办理 | 1:1', '1:2'],
    ],
    [
      'a cell counts as continued only under one of equal width',
      [
        row([cell('甲', `<w:vMerge w:val="restart"/>${span(2)}`), cell('1')]),
        row([cell('乙', '<w:vMerge/>'), cell('丙'), cell('2')]),
      ],
      ['0:甲 | 2:1', '0:乙 | 1:丙 | 2:2'],
    ],
    ['a cell that spans moves those after it', [row([cell('总', span(3)), cell('计')])], ['0:总 | 3:计']],
    [
      'places before the first cell are no cells',
      [row([cell('a'), cell('b'), cell('c')]), row([cell('x'), cell('y')], '<w:gridBefore w:val="1"/>')],
      ['0:a | 1:b | 2:c', '1:x | 2:y'],
    ],
    [
      'an old horizontal merge is one cell',
      [row([cell('合', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('3')])],
      ['0:合 | 2:3'],
    ],
    [
      'a deleted row is dropped',
      [row([cell('甲'), cell('1')]), row([cell('乙'), cell('2')], '<w:del/>'), row([cell('丙'), cell('3')])],
      ['0:甲 | 1:1', '0:丙 | 1:3'],
    ],
    ['a deleted cell is dropped', [row([cell('甲'), cell('9', '<w:cellDel/>'), cell('1')])], ['0:甲 | 1:1']],
    [
      'a hidden row is dropped',
      [row([cell('甲'), cell('1')], '<w:hidden/>'), row([cell('乙'), cell('2')])],
      ['0:乙 | 1:2'],
    ],
    [
      'paragraphs of a cell are parted by a line break',
      [row([cellOf(paragraph('结果') + paragraph('') + paragraph('维持')), cell('')])],
      ['0:结果\n维持 | 1:_'],
    ],
    [
      'rows and cells in content controls are read',
      [
        `<w:sdt><w:sdtContent>${row([`<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>`, cell('1')])}</w:sdtContent></w:sdt>`,
      ],
      ['0:甲 | 1:1'],
    ],
  ])('%s', async (_, rows, blocks) => {
    const document = await readDocx(buildDocx({ body: table(...rows) }))
    expect(describeBlocks(document.blocks)).toEqual(blocks)
  })

  test('a table that arranges a page gives way to what it holds', async () => {
    const inner = table(row([cell('规章'), cell('3')]))
    const body = table(row([cellOf(paragraph('上文') + inner + paragraph('下文'))]))
    const { blocks } = await readDocx(buildDocx({ body }))
    expect(describeBlocks(blocks)).toEqual(['上文', '0:规章 | 1:3', '下文'])
    expect(blocks[1]).toMatchObject({ evidence: { table: 1 } })
    expect(blocks[2]).toMatchObject({
      pieces: [{ evidence: { table: 0, row: 0, column: 0 }, offset: 3, holderLength: 5 }],
    })
  })

  const outer = (inner: string) =>
    table(
      row([cell('项目'), cell('本年'), cell('总计')]),
      row([cell('规章'), cell('1'), cell('2')]),
      row([cell('其他'), cellOf(inner + paragraph('')), cell('4')]),
    )

  test('a small table inside a cell of figures is part of the cell', async () => {
    const { blocks } = await readDocx(buildDocx({ body: outer(table(row([cell('其中'), cell('9')]))) }))
    expect(describeBlocks(blocks)).toEqual([
      '0:项目 | 1:本年 | 2:总计',
      '0:规章 | 1:1 | 2:2',
      '0:其他 | 1:其中\n9 | 2:4',
    ])
    expect(blocks).toMatchObject([
      { cells: { 7: { pieces: [{}, { evidence: { table: 1, row: 0, column: 1 } }] } } },
    ])
  })

  test('a large table inside a cell of figures is a grid of its own', async () => {
    const inner = table(row([cell('a'), cell('b'), cell('c')]), row([cell('1'), cell('2'), cell('3')]))
    const { blocks } = await readDocx(buildDocx({ body: outer(inner) }))
    expect(describeBlocks(blocks).slice(2)).toEqual([
      '0:其他 | 1:_ | 2:4',
      '0:a | 1:b | 2:c',
      '0:1 | 1:2 | 2:3',
    ])
  })

  test.each<[string, string[], 'grid' | 'rows']>([
    [
      'rows that reach the last column',
      [row([cell('甲', span(2)), cell('1')]), row([cell('a'), cell('b'), cell('2')])],
      'grid',
    ],
    ['a remark in one cell', [row([cell('a'), cell('b')]), row([cell('注')])], 'grid'],
    [
      'a row that says how many columns it leaves out',
      [row([cell('a'), cell('b'), cell('c')]), row([cell('x'), cell('y')], '<w:gridAfter w:val="1"/>')],
      'grid',
    ],
    [
      'a row whose spans were lost',
      [row([cell('a'), cell('b'), cell('c')]), row([cell('总计'), cell('2')])],
      'rows',
    ],
  ])('with %s its columns are known or not', async (_, rows, alignment) => {
    const { blocks } = await readDocx(buildDocx({ body: table(...rows) }))
    expect(blocks).toMatchObject([{ alignment }])
  })

  test('two tables in a row stay two grids', async () => {
    const { blocks } = await readDocx(
      buildDocx({ body: table(row([cell('a'), cell('b')])) + table(row([cell('c'), cell('d')])) }),
    )
    expect(blocks.map((block) => block.type)).toEqual(['grid', 'grid'])
  })
})
