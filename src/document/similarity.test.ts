import { expect, test } from '@jest/globals'
import { similarity } from './similarity.ts'

test.each([
  ['规章', '规章', 1],
  ['规章', '', 0],
  ['规章', '许可', 0],
  ['行政许可', '行政处罚', 0.5],
  ['存在的主要问题', '存在问题', 8 / 11],
  ['abcde', 'badce', 0.6],
])('%s and %s are alike by %d', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 12)
  expect(similarity(b, a)).toBeCloseTo(expected, 12)
})

test('texts of any length are compared as the table of all prefixes would', () => {
  let state = 1
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  const text = () => Array.from({ length: next(130) }, () => '甲乙丙丁戊己'[next(6)]).join('')
  for (let pair = 0; pair < 300; pair++) {
    const [a, b] = [text(), text()]
    const expected = a.length + b.length === 0 ? 1 : (2 * commonLengthByTable(a, b)) / (a.length + b.length)
    expect(similarity(a, b)).toBe(expected)
  }
})

function commonLengthByTable(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const character of a) {
    const row = [0]
    for (let j = 1; j <= b.length; j++) {
      const isEqual = character === b[j - 1]
      row.push(isEqual ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0))
    }
    above = row
  }
  return above.at(-1) ?? 0
}
