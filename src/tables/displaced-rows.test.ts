import { expect, test } from '@jest/globals'
import { linesOf } from './testing/made-up-print.ts'
import { applicationRows } from './testing/made-up-tables.ts'
import { read, rowWith, textOf } from './testing/reconstructed.ts'

const cells = applicationRows('2021').map((row) => row.map(textOf))
const at = rowWith(cells, '5.要求行政机关确认')
const [upper = [], lower = []] = [cells[at], cells[at + 1]]
const labels = lower.slice(0, -7)

/** A cell a line, with the numbers of a row before their label. */
const displaced = linesOf(
  [...cells.slice(0, at), upper, lower.slice(-7), labels, ...cells.slice(at + 2)].flat().join('\n'),
)

test('where numbers stand before their label, neither the row without numbers nor the next is beyond doubt', () => {
  const { named, cells: found } = read('applications', displaced)
  const isDoubted = (cell: string) =>
    named.includes(`applications.${cell}`) ||
    found[cell]?.status === 'ambiguous' ||
    found[cell]?.status === 'missing'
  expect(isDoubted('notProcessed.reconfirmation.total')).toBe(true)
  expect(isDoubted('otherProcessing.uncorrected.total')).toBe(true)
  expect(isDoubted('otherProcessing.unpaidFee.total')).toBe(true)
  expect(isDoubted('notProcessed.petition.total')).toBe(false)
})
