import { describe, expect, test } from '@jest/globals'
import { cellKeys, equationsOf, formOfYear, forms } from './index.ts'

describe('the official forms', () => {
  test.each([
    ['2019', [22, 161, 15]],
    ['2021', [10, 175, 15]],
  ] as const)('form %s has the cells that its notice prescribes', (year, counts) => {
    const { disclosure, applications, disputes } = forms[year].tables
    expect([disclosure, applications, disputes].map((table) => cellKeys(table).length)).toEqual(counts)
  })

  test('every equation names cells of its own table', () => {
    for (const form of Object.values(forms)) {
      for (const table of Object.values(form.tables)) {
        const keys = new Set(cellKeys(table))
        for (const { left, right } of equationsOf(table)) {
          for (const key of [...left, ...right]) expect(keys).toContain(key)
        }
      }
    }
  })

  test('the applications table has a row sum a row, a result sum and a balance a column', () => {
    expect(equationsOf(forms['2021'].tables.applications)).toHaveLength(25 + 7 + 7)
    expect(equationsOf(forms['2019'].tables.applications)).toHaveLength(23 + 7 + 7)
  })

  test('a year before the first notice has no form', () => {
    expect([2018, 2019, 2020, 2021, 2030].map(formOfYear)).toEqual([null, '2019', '2019', '2021', '2021'])
  })
})
