import { expect, test } from '@jest/globals'
import { stepInGrid } from './step-in-grid.ts'

const cells = [['a', 'b', 'c'], ['d'], ['e', 'f', 'g']]

test.each([
  ['a', 'ArrowRight', false, 'b'],
  ['c', 'ArrowRight', false, 'c'],
  ['a', 'ArrowLeft', false, 'a'],
  ['c', 'ArrowDown', false, 'd'],
  ['d', 'ArrowDown', false, 'e'],
  ['e', 'ArrowDown', false, 'e'],
  ['f', 'ArrowUp', false, 'd'],
  ['f', 'Home', false, 'e'],
  ['e', 'End', false, 'g'],
  ['f', 'Home', true, 'a'],
  ['a', 'End', true, 'g'],
  ['a', 'x', false, null],
  ['z', 'ArrowDown', false, null],
])('from %s, %s (control: %s) leads to %s', (from, key, isControl, to) => {
  expect(stepInGrid(cells, from, key, isControl)).toBe(to)
})
