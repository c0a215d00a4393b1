import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { firstDifference } from './first-difference.ts'
import { extractFixture, fixtures, type Outcome, orphans } from './fixture-folders.ts'

test.each(fixtures().map((fixture) => [fixture.name, fixture] as const))(
  '%s gives what is expected of it',
  async (_name, fixture) => {
    expect(existsSync(fixture.expected)).toBe(true)
    const expected = JSON.parse(readFileSync(fixture.expected, 'utf8')) as Outcome
    expect(firstDifference(await extractFixture(fixture), expected)).toBeNull()
  },
)

test('every expectation belongs to a source', () => {
  expect(orphans()).toEqual([])
})
