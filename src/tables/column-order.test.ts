import { describe, expect, test } from '@jest/globals'
import { totalPlace } from './column-order.ts'
import type { PrintedRow } from './printed-row.ts'
import { paragraphToRows } from './text-rows.ts'

const below = '商业企业 科研机构 社会公益组织 法律服务机构 其他'
const first = ['总计 自然人 法人或其他组织', below]
const last = ['自然人 法人或其他组织 总计', below]

describe('totalPlace', () => {
  test.each([
    ['first, as header and numbers say', first, ['3 1 2 0 0 0 0', '3 0 3 0 0 0 0'], 'first'],
    ['first, as the whole header says', first, ['1 0 0 0 0 0 1'], 'first'],
    [
      'in doubt where the header is cut and the numbers fit both',
      ['总计 自然人'],
      ['1 0 0 0 0 0 1'],
      'doubtful',
    ],
    ['last where the numbers speak for it alone', last, ['1 2 0 0 0 0 3', '0 3 0 0 0 0 3'], 'last'],
    ['in doubt where header and numbers disagree', first, ['1 2 0 0 0 0 3'], 'doubtful'],
    ['in doubt where only the first numbers are sums', [], ['3 1 2 0 0 0 0', '3 0 3 0 0 0 0'], 'doubtful'],
    ['last where one row alone has its sum in front', last, ['3 1 2 0 0 0 0', '0 3 0 0 0 0 3'], 'last'],
    ['last where nothing is told', [], ['0 0 0 0 0 0 0'], 'last'],
  ] as const)('the total stands %s', (_, header, lines, place) => {
    const rows = [...header, ...lines.map((line) => `（一）予以公开 ${line}`)].flatMap(toRows)
    const matched = new Set(rows.filter(({ slots }) => slots.length > 0))
    expect(totalPlace(rows, matched, null, 7)).toBe(place)
  })
})

function toRows(text: string, block: number): PrintedRow[] {
  return paragraphToRows(
    { type: 'paragraph', text, pieces: [], headingLevel: null, gapBefore: 0, isLine: true },
    block,
  )
}
