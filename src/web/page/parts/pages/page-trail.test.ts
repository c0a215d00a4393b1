import { expect, test } from '@jest/globals'
import { readTrail } from './page-trail.ts'

test.each([
  ['the first page has no pages before it', { trail: [null] }, null, []],
  ['the trail comes back with the address', { trail: [null, 'a'] }, 'b', [null, 'a']],
  ['an address from elsewhere has no trail', null, 'b', null],
  ['what is no trail is none', { trail: [1] }, 'b', null],
])('%s', (_, state, after, expected) => {
  expect(readTrail(state, after)).toEqual(expected)
})
