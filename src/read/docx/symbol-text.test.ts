import { expect, test } from '@jest/globals'
import { symbolText } from './symbol-text.ts'

test.each([
  ['2460', '①'],
  ['F035', '5'],
  ['E123', '\uFFFD'],
  ['no code', '\uFFFD'],
])('the symbol %s in an ordinary font is %s', (code, text) => {
  expect(symbolText(code)).toBe(text)
})
