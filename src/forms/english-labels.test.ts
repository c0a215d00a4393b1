import { expect, test } from '@jest/globals'
import { englishLabels, forms } from './index.ts'

test('every row and column of both forms has an English label, and no label stands for nothing', () => {
  const tables = Object.values(forms).flatMap((form) => Object.values(form.tables))
  for (const [key, labels] of Object.entries(englishLabels)) {
    const rows = tables.filter((table) => table.key === key).flatMap((table) => table.rows)
    const columns = rows.flatMap((row) => row.columns)
    expect(new Set(Object.keys(labels.rows))).toEqual(new Set(rows.map((row) => row.key)))
    expect(new Set(Object.keys(labels.columns))).toEqual(new Set(columns.map((column) => column.key)))
  }
})
