import { expect, test } from '@jest/globals'
import { sectionTitles } from './section-titles.ts'

test.each(sectionTitles)('every wording of the title of $key has one of its words', ({ words, variants }) => {
  expect(variants.filter((variant) => !words.test(variant))).toEqual([])
})
