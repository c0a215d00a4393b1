import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { thirdPartyNotices } from '../scripts/third-party-notices.ts'

const notices = thirdPartyNotices('.')

test('THIRD_PARTY_NOTICES is what `npm run notices` writes', () => {
  expect(readFileSync('THIRD_PARTY_NOTICES', 'utf8') === notices).toBe(true)
})

test('the notices hold the licences of character maps and fonts', () => {
  for (const file of ['cmaps/LICENSE', 'standard_fonts/LICENSE_FOXIT', 'standard_fonts/LICENSE_LIBERATION']) {
    expect(notices).toContain(`\n${file}\n`)
  }
})

test.each(['echarts', 'preact', 'zrender'])(
  'the notices hold the licence of %s, which is built into the page',
  (name) => {
    expect(notices).toMatch(new RegExp(`\n${name} \\d`))
  },
)

test('no package is without a word on its licence', () => {
  expect(notices).not.toMatch(/={80}\n\n={80}/)
})
