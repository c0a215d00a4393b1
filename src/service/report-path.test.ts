import { expect, test } from '@jest/globals'
import { reportPath } from './report-path.ts'

const id = `0a1b2c3d${'0'.repeat(56)}`

test.each([
  ['云溪市示例局', 2023, '2023/云溪市示例局_2023_0a1b2c3d.json'],
  ['a/b:c', 2023, '2023/a_b_c_2023_0a1b2c3d.json'],
  ['../局', 2023, '2023/___局_2023_0a1b2c3d.json'],
  [null, null, 'unknown-year/unknown-agency_unknown-year_0a1b2c3d.json'],
])('the report of %s on %s is %s', (agency, year, path) => {
  expect(reportPath({ id, agency, year })).toBe(path)
})

test('a long name is cut, and its ending stays', () => {
  const path = reportPath({ id, agency: '局'.repeat(100), year: 2023 })
  expect(Buffer.byteLength(path)).toBeLessThan(220)
  expect(path).toMatch(/\.json$/)
})
