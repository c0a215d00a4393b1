import { expect, test } from '@jest/globals'
import { backoffMs } from './backoff.ts'

test.each([
  [1, 0, 1000],
  [2, 0, 2000],
  [4, 0, 8000],
  [7, 0, 60_000],
  [999_999, 0, 60_000],
  [2, 1, 1600],
])('attempt %d with random %d waits %d ms', (attempt, random, delay) => {
  expect(backoffMs(attempt, random)).toBe(delay)
})
