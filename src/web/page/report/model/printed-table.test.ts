import { describe, expect, test } from '@jest/globals'
import { cellKeys, type FormTable, forms } from '../../../../forms/index.ts'
import { type PrintedRow, type PrintedTable, printTable } from './printed-table.ts'

const tables = Object.values(forms).flatMap(({ year, tables }) =>
  Object.values(tables).map((table): [string, FormTable] => [`${year} ${table.key}`, table]),
)

/** How wide each row is, cells that reach down from above counted. */
function widths({ head, body }: PrintedTable): number[] {
  return [head, body].flatMap((rows) => {
    const reaching = rows.map(() => 0)
    rows.forEach((row, at) => {
      for (const cell of row) {
        const rowSpan = cell.type === 'label' ? cell.rowSpan : 1
        for (let below = at; below < at + rowSpan; below++)
          reaching[below] = (reaching[below] ?? 0) + cell.columnSpan
      }
    })
    return reaching
  })
}

const textOf = (row: PrintedRow | undefined): string =>
  (row ?? []).map((cell) => (cell.type === 'label' ? cell.zh : '#')).join('|')

describe.each(tables)('form %s', (_, table) => {
  const printed = printTable(table)

  test('has all of its cells, once and in order', () => {
    const cells = printed.body.flat().flatMap((cell) => (cell.type === 'value' ? [cell.cell] : []))
    expect(cells).toEqual(cellKeys(table).map((key) => `${table.key}.${key}`))
  })

  test('has rows of one width', () => {
    expect(new Set(widths(printed)).size).toBe(1)
  })

  test('has an English label wherever it has a Chinese one', () => {
    const labels = [...printed.head, ...printed.body].flat().filter((cell) => cell.type === 'label')
    for (const { en } of labels) expect(en).not.toMatch(/\p{Script=Han}/u)
  })
})

test('a row group spans its rows, and a label without sub-labels all label columns', () => {
  const { body } = printTable(forms['2021'].tables.applications)
  expect(body.slice(0, 5).map(textOf)).toEqual([
    '一、本年新收政府信息公开申请数量|#|#|#|#|#|#|#',
    '二、上年结转政府信息公开申请数量|#|#|#|#|#|#|#',
    '三、本年度办理结果|（一）予以公开|#|#|#|#|#|#|#',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）|#|#|#|#|#|#|#',
    '（三）不予公开|1.属于国家秘密|#|#|#|#|#|#|#',
  ])
  expect(body[2]?.[0]).toMatchObject({ rowSpan: 22 })
  expect(body[4]?.[0]).toMatchObject({ rowSpan: 8 })
})

test('each article of the disclosure table has its own head', () => {
  const { body } = printTable(forms['2019'].tables.disclosure)
  expect(body.slice(0, 7).map(textOf)).toEqual([
    '第二十条第（一）项',
    '信息内容|本年新制作数量|本年新公开数量|对外公开总数量',
    '规章|#|#|#',
    '规范性文件|#|#|#',
    '第二十条第（五）项',
    '信息内容|上一年项目数量|本年增/减|处理决定数量',
    '行政许可|#|#|#',
  ])
})
