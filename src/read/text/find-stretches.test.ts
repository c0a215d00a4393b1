import { describe, expect, test } from '@jest/globals'
import { findStretches } from './find-stretches.ts'

function pieces(text: string, markup: string): string[] {
  return findStretches(text, markup, 0, markup.length).map(
    ({ start, at, length }) => `${start}:${markup.slice(at, at + length)}`,
  )
}

describe('the characters of a cell are found in its markup', () => {
  test.each([
    ['as they stand', '规章', '规章', ['0:规章']],
    ['between white space', '规章', '\n  规章 ', ['0:规章']],
    ['across tags', '规章12', '<b>规</b>章<i class="1">1</i>2', ['0:规', '1:章', '2:1', '3:2']],
    ['around a break', '商业\n企业', '商业<br/>企业', ['0:商业', '3:企业']],
    ['around folded spaces', '甲 乙', '甲 \n  乙', ['0:甲 ', '2:乙']],
    ['around an entity', '甲&乙', '甲&amp;乙', ['0:甲', '2:乙']],
    ['after a space entity', '12', '&nbsp;12', ['0:12']],
  ])('%s', (_, text, markup, expected) => {
    expect(pieces(text, markup)).toEqual(expected)
  })
})
