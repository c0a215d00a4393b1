import { describe, expect, test } from '@jest/globals'
import { findFurniture } from './find-furniture.ts'
import { layoutLines } from './layout-lines.ts'

function furnitureOf(...pages: string[]): string[] {
  const raw = pages.join('\n\f').split('\n')
  const lines = layoutLines(
    raw.map((text, index) => ({ number: index + 1, raw: text })),
    'even',
  )
  return [...findFurniture(lines)].sort((a, b) => a - b).map((index) => lines[index]?.words[0]?.text ?? '')
}

describe('page furniture', () => {
  test.each(['-3-', '— 3 —', '- 3 -', '第 3 页', '第3页 共5页'])('a marked page number: %s', (text) => {
    expect(furnitureOf(`正文\n${text}`)).toHaveLength(1)
  })

  test('a bare number that goes up with the pages', () => {
    expect(furnitureOf('甲\n1', '乙\n2')).toEqual(['1', '2'])
  })

  test('not a bare number that does not', () => {
    expect(furnitureOf('甲\n7', '乙\n2')).toEqual([])
  })

  test('a head that begins three pages', () => {
    expect(furnitureOf('抬头\n甲', '抬头\n乙', '抬头\n丙')).toEqual(['抬头', '抬头', '抬头'])
  })

  test('not a text that begins two', () => {
    expect(furnitureOf('抬头\n甲', '抬头\n乙')).toEqual([])
  })
})
