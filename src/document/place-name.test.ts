import { expect, test } from '@jest/globals'
import { placeName } from './place-name.ts'

test.each([
  [{ line: 4 }, 'line-4'],
  [{ block: 0 }, 'block-0'],
  [{ table: 0, row: 6, column: 1 }, 'cell-0-6-1'],
  [{ table: 0, row: 6 }, 'row-0-6'],
  [{ table: 2 }, 'table-2'],
  [{}, null],
])('%j is named %s', (place, name) => {
  expect(placeName(place)).toBe(name)
})
