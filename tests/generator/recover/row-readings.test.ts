import { expect, test } from '@jest/globals'
import { type FlatRow, readingsOf } from './row-readings.ts'

const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'total'].map((column) => `new.${column}`)
const row: FlatRow = { keys: seven, printed: '', mayBeBlank: false, sumSize: 7 }

test.each([
  ['801000081', [[80, 1, 0, 0, 0, 0, 81]]],
  ['0000000', [[0, 0, 0, 0, 0, 0, 0]]],
  ['1000002', []],
])('the digits %s of a row that adds up are cut as %j', (printed, readings) => {
  expect(readingsOf({ ...row, printed })).toEqual(readings)
})

test('without sums every cut is a reading', () => {
  const three: FlatRow = { ...row, keys: seven.slice(0, 3), printed: '693665', sumSize: null }
  const readings = readingsOf(three)
  expect(readings).toContainEqual([69, 3, 665])
  expect(readings).toContainEqual([6, 93, 665])
  expect(readings).toHaveLength(10)
})

test('a sign begins a new number, and only in the column of changes', () => {
  const keys = ['penalties.previousItems', 'penalties.change', 'penalties.decisions']
  const readings = readingsOf({ ...row, keys, printed: '264-18538', sumSize: null })
  expect(readings?.map((reading) => reading[0])).toEqual([264, 264, 264, 264])
})

test('where blanks are gone, a number may stand in any cell that makes the sum right', () => {
  const readings = readingsOf({ ...row, printed: [2, 2], mayBeBlank: true })
  expect(readings).toHaveLength(6)
  expect(readings?.every((reading) => reading[6] === 2)).toBe(true)
})
