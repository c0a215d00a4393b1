import { expect, test } from '@jest/globals'
import { cutName } from './cut-name.ts'

test('a name of 200 bytes stays as it is', () => {
  expect(cutName('a'.repeat(200))).toBe('a'.repeat(200))
})

test('a longer one keeps whole characters, its ending, and tells itself from its likes', () => {
  const cut = cutName(`${'年'.repeat(84)}.pdf`)
  expect(cut).toMatch(/^年+~[0-9a-f]{8}\.pdf$/)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(200)
  expect(cutName(`${'年'.repeat(85)}.pdf`)).not.toBe(cut)
})
