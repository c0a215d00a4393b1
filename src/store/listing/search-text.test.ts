import { expect, test } from '@jest/globals'
import { gramsOf, gramsOfWord } from './grams.ts'
import { toSearchText, toWords } from './search-text.ts'
import { findSnippet } from './snippet.ts'

test.each([
  ['第 三方\n评估', '第三方评估'],
  ['ＡＰＰ１２', 'app12'],
  ['規範性文件', '规范性文件'],
  ['a\u0000b', 'a\ufffdb'],
])('%j is looked for as %j', (original, folded) => {
  expect(toSearchText(original).text).toBe(folded)
})

test('words are parted by white space, each once', () => {
  expect(toWords(' 公开　培训\t公开 ')).toEqual(['公开', '培训'])
  expect(toWords(' \n')).toEqual([])
})

test.each(['公', '公开', '依申请公开', '公开公开', '😀', 'a1'])(
  'a text that holds %s has its grams',
  (word) => {
    const grams = new Set(gramsOf(`前${word}后`))
    expect(gramsOfWord(word).every((gram) => grams.has(gram))).toBe(true)
  },
)

test('a pair of characters is told from each of them, and from the same turned round', () => {
  expect(gramsOf('公开')).not.toEqual(expect.arrayContaining([...gramsOfWord('开公')]))
  expect(new Set([...gramsOfWord('公'), ...gramsOfWord('开'), ...gramsOfWord('公开')]).size).toBe(3)
})

test.each([
  ['at the beginning', '公开指南', '公开', '公开指南', [0, 2]],
  ['across a line', '主动公\n开指南', '公开', '主动公 开指南', [2, 5]],
  ['behind a wide letter', '㎡公开', '公开', '㎡公开', [1, 3]],
] as const)('a word %s is shown where it is printed', (_, original, word, text, span) => {
  expect(findSnippet(original, word)).toEqual({ text, span })
})

test('a snippet does not cut a character in two', () => {
  const found = findSnippet(`${'😀'.repeat(20)}x公开`, '公开')
  expect(found?.text.startsWith('😀')).toBe(true)
  expect(findSnippet('无', '公开')).toBeNull()
})
