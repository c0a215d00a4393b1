import { expect, test } from '@jest/globals'
import { type RowChoices, tableReadings } from './table-readings.ts'

const sure = (role: RowChoices['role'], ...reading: number[]): RowChoices => ({ role, readings: [reading] })

test('a column decides between two readings of a row', () => {
  const open: RowChoices = {
    role: 'result',
    readings: [
      [1, 1],
      [0, 1],
    ],
  }
  const { values, count } = tableReadings(
    [
      sure('new', 3, 3),
      sure('carriedIn', 0, 0),
      open,
      sure('result', 2, 2),
      sure('totalProcessed', 3, 3),
      sure('carriedOut', 0, 0),
    ],
    2,
  )
  expect(count).toBe(1)
  expect([...(values[2]?.[0] ?? [])]).toEqual([1])
})

test('a cell that two fillings give differently has both values', () => {
  const open: RowChoices = {
    role: 'result',
    readings: [
      [1, 0],
      [0, 1],
    ],
  }
  const { values, count } = tableReadings(
    [
      sure('new', 1, 1),
      sure('carriedIn', 0, 0),
      open,
      open,
      sure('totalProcessed', 1, 1),
      sure('carriedOut', 0, 0),
    ],
    2,
  )
  expect(count).toBe(2)
  expect(values[2]?.[0]?.size).toBe(2)
})

test('sums that cannot hold leave no filling', () => {
  const rows = [
    sure('new', 1),
    sure('carriedIn', 0),
    sure('result', 2),
    sure('totalProcessed', 1),
    sure('carriedOut', 0),
  ]
  expect(tableReadings(rows, 1).count).toBe(0)
})
