import { expect, test } from '@jest/globals'
import { dropRepeatedHeads } from './drop-repeated-heads.ts'
import type { PageLayout } from './lay-out-page.ts'

const words = ['结果维持', '总计']
const dashes = '-'.repeat(5)

function pageOf(page: number, texts: readonly string[]): PageLayout {
  const frame = { page, width: 595, height: 842, turns: 0 } as const
  const lines = texts.map((text) => ({
    frame,
    characters: [...text].map((character, at) => ({
      text: character,
      x0: at,
      x1: at + 1,
      isRunStart: false,
    })),
    box: [50, 0, 100, 10] as const,
    size: 10,
  }))
  return { frame, tables: [], lines, pictures: [] }
}

test.each([
  ['the lines of a header', [...words, '1'], ['1']],
  ['not the numbers below it', [...words, '0'], ['0']],
  ['not a row of dashes below one line', ['总计', dashes], ['总计', dashes]],
])('dropped at the top of a page are %s', (_, lines, left) => {
  const pages = dropRepeatedHeads([pageOf(1, [...words, dashes, ...words, '0']), pageOf(2, lines)])
  expect(pages[1]?.lines.map(({ characters }) => characters.map(({ text }) => text).join(''))).toEqual(left)
})
