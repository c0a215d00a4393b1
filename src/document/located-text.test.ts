import { describe, expect, test } from '@jest/globals'
import { joinTexts, type LocatedText, locate, locatedText, sliceText } from './located-text.ts'

const line: LocatedText = locatedText('规章 12 件', { line: 7 })
/** A PDF line of four characters, ten points wide each. */
const printed: LocatedText = {
  text: '共12件',
  pieces: [
    {
      start: 0,
      length: 4,
      evidence: { page: 1, bbox: [100, 50, 140, 62] },
      offset: 0,
      holderLength: 4,
      edges: [100, 110, 120, 130, 140],
    },
  ],
}

describe('a place', () => {
  test('of the whole line needs no span', () => {
    expect(locate(line, 0, line.text.length)).toEqual({ line: 7 })
  })

  test('of a part of a line has its span', () => {
    expect(locate(line, 3, 5)).toEqual({ line: 7, span: [3, 5] })
  })

  test('of a part of a slice still counts from the line’s beginning', () => {
    const slice = sliceText(line, 3, 7)
    expect(slice.text).toBe('12 件')
    expect(locate(slice, 0, 2)).toEqual({ line: 7, span: [3, 5] })
    expect(locate(sliceText(slice, 3, 4), 0, 1)).toEqual({ line: 7, span: [6, 7] })
  })

  test('in joined texts is the one of its own part', () => {
    const joined = joinTexts([line, locatedText('3', { line: 9 })], '\n')
    expect(joined.text).toBe('规章 12 件\n3')
    expect(locate(joined, 8, 9)).toEqual({ line: 9 })
    expect(locate(joined, 3, 5)).toEqual({ line: 7, span: [3, 5] })
  })

  test('over several parts is in the first of them, to its end', () => {
    const joined = joinTexts([line, locatedText('3', { line: 9 })], '')
    expect(locate(joined, 6, 8)).toEqual({ line: 7, span: [6, 7] })
  })

  test('in print is as narrow as its characters', () => {
    expect(locate(printed, 1, 3)).toEqual({ page: 1, bbox: [110, 50, 130, 62] })
    expect(locate(sliceText(printed, 1, 4), 0, 2)).toEqual({ page: 1, bbox: [110, 50, 130, 62] })
  })

  test('is nowhere for a text without pieces', () => {
    expect(locate({ text: '3', pieces: [] }, 0, 1)).toBeNull()
  })
})
