import { expect, test } from '@jest/globals'
import { type Agency, correctAgency, identifyAgency } from './index.ts'

const found: Agency = {
  name: '池州高新区管理委员会',
  regionCode: null,
  regionName: null,
  level: null,
  kind: 'zoneCommittee',
}

test('a region that a person names brings its own name and level', () => {
  expect(correctAgency(found, { regionCode: '341700' })).toEqual({
    ...found,
    regionCode: '341700',
    regionName: '池州市',
    level: 'city',
  })
})

test('what a person said survives another finding', () => {
  const correction = { name: '示例机关', level: 'county', kind: 'department' } as const
  const later = identifyAgency({ printed: '沭阳县教育局' }).agency
  expect(correctAgency(later, correction)).toMatchObject({ ...correction, regionCode: '321322' })
  expect(correctAgency(null, correction)).toMatchObject({ ...correction, regionCode: null })
})

test('a region may be taken away', () => {
  const resolved = identifyAgency({ printed: '沭阳县教育局' }).agency
  expect(correctAgency(resolved, { regionCode: null })).toMatchObject({ regionCode: null, regionName: null })
})

test('without any name there is no agency', () => {
  expect(correctAgency(null, { regionCode: '341700' })).toBeNull()
})
