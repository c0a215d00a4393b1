import { expect, test } from '@jest/globals'
import { compareCodePoints } from './compare-code-points.ts'

test('names are ordered by code point, also beyond U+FFFF', () => {
  const ordered = ['', 'A', 'a', 'a/b', 'ab', '一', '\uffee', '\u{20000}', '\u{20000}a']
  expect([...ordered].reverse().sort(compareCodePoints)).toEqual(ordered)
})
