import { expect, test } from '@jest/globals'
import { gridOf, linesOf } from './testing/made-up-print.ts'
import { applicationRows } from './testing/made-up-tables.ts'
import { type Rows, read, rowWith, textOf } from './testing/reconstructed.ts'

const cells = applicationRows('2021').map((row) => row.map(textOf))
const at = rowWith(cells, '5.要求行政机关确认')
const [upper = [], lower = []] = [cells[at], cells[at + 1]]
const labels = lower.slice(0, -7)

/** A cell a line, with the numbers of a row before their label. */
const displaced = linesOf(
  [...cells.slice(0, at), upper, lower.slice(-7), labels, ...cells.slice(at + 2)].flat().join('\n'),
)

function doubts(blocks: Parameters<typeof read>[1]) {
  const { named, cells: found, codes } = read('applications', blocks)
  const isDoubted = (cell: string) =>
    named.includes(`applications.${cell}`) ||
    found[cell]?.status === 'ambiguous' ||
    found[cell]?.status === 'missing'
  return { isDoubted, codes }
}

test('where numbers stand before their label, neither the row without numbers nor the next is beyond doubt', () => {
  const { isDoubted } = doubts(displaced)
  expect(isDoubted('notProcessed.reconfirmation.total')).toBe(true)
  expect(isDoubted('otherProcessing.uncorrected.total')).toBe(true)
  expect(isDoubted('otherProcessing.unpaidFee.total')).toBe(true)
  expect(isDoubted('notProcessed.petition.total')).toBe(false)
})

/** A cell a line without the blank ones, and none in the rows of these words. */
function withoutBlanks(bare: readonly string[], last: string, numbers: readonly string[]) {
  const own = cells.flatMap((row) => {
    const label = row.slice(0, -7).filter((text) => text !== '')
    if (row.some((text) => text.includes(last))) return [...label, ...numbers]
    return row.some((text) => bare.some((words) => text.includes(words))) ? label : row
  })
  return linesOf(own.filter((text) => text !== '').join('\n'))
}

test.each([
  ['1', '1', '2', '2'],
  ['3', '4', '7', '2', '2'],
])('a row without numbers is in doubt where those of two rows follow another label', (...numbers) => {
  const { isDoubted, codes } = doubts(withoutBlanks(['6.属于四类'], '5.属于三类', numbers))
  expect(isDoubted('refused.deliberative.total')).toBe(true)
  expect(codes).toContain('numbers-displaced')
})

test.each([[['1', '1']], [['1', '2', '3']], [['1', '1', '1', '3']]])(
  'a row without numbers is empty where the numbers of another row are whole: %j',
  (numbers) => {
    const { isDoubted } = doubts(withoutBlanks(['6.属于四类'], '5.属于三类', numbers))
    expect(isDoubted('refused.deliberative.total')).toBe(false)
  },
)

test('a row without numbers is in doubt where numbers stand between the headers of columns', () => {
  const lines = withoutBlanks(['6.属于四类'], '5.属于三类', ['1', '1'])
  const at = lines.findIndex(({ text }) => text === '科研机构')
  const between = [...lines.slice(0, at + 1), ...linesOf('3'), ...lines.slice(at + 1)]
  expect(at).toBeGreaterThan(0)
  expect(doubts(lines).isDoubted('refused.deliberative.total')).toBe(false)
  expect(doubts(between).isDoubted('refused.deliberative.total')).toBe(true)
})

/** A table with the row of these words empty, and rows below it that are none of the form. */
function withRowsBelow(words: string, rows: Rows): Rows {
  const at = rowWith(cells, words)
  const empty = (cells[at] ?? []).map((text, index, row) => (index < row.length - 7 ? text : ''))
  return [...cells.slice(0, at), empty, ...rows, ...cells.slice(at + 1)]
}

test.each([
  ['a row with another label', [['', '（续）', '1', '0', '0', '0', '0', '0', '1']]],
  ['rows of a number each', [['1'], ['1']]],
  ['rows of a dash each', [['-'], ['-']]],
] as [string, Rows][])('an empty row beside %s that is left over is in doubt', (_, rows) => {
  const { isDoubted, codes } = doubts([gridOf(withRowsBelow('8.属于行政查询', rows), 'rows')])
  expect(isDoubted('refused.administrativeInquiry.total')).toBe(true)
  expect(isDoubted('notProcessed.petition.total')).toBe(false)
  expect(codes).toContain('numbers-displaced')
})

test('numbers of the disclosure table behind a header leave all its rows of a text in doubt', () => {
  const lines = [
    '第二十条第（一）项',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '0',
    '0',
    '7',
    '规章',
    '2',
    '3',
    '5',
  ]
  const rest = [
    '行政规范性文件',
    '第二十条第（五）项',
    '行政许可',
    '本年处理决定数量',
    '65',
    '行政处罚',
    '行政强制',
  ]
  const { named, cells: found } = read('disclosure', linesOf([...lines, ...rest].join('\n')))
  const sure = Object.keys(found).filter(
    (cell) => /read|blank/.test(found[cell]?.status ?? '') && !named.includes(`disclosure.${cell}`),
  )
  expect(sure).toEqual([])
})
