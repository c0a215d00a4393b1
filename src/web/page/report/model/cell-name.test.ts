import { expect, test } from '@jest/globals'
import { cellName, parseCellKey } from './cell-name.ts'

test('a row’s own key may hold dots', () => {
  expect(parseCellKey('applications.refused.stateSecret.total')).toEqual({
    table: 'applications',
    row: 'refused.stateSecret',
    column: 'total',
  })
  expect(parseCellKey('section.overview')).toBeNull()
})

test.each([
  ['disclosure.licensing.decisions', '2021', 'zh', '第二十条第（五）项 行政许可，本年处理决定数量'],
  ['disclosure.licensing.decisions', '2019', 'zh', '第二十条第（五）项 行政许可，处理决定数量'],
  ['applications.new.total', '2021', 'en', 'Applications received this year, total'],
  ['disputes.litigationDirect.upheld', '2021', 'zh', '行政诉讼 未经复议直接起诉，结果维持'],
  ['disputes.nothing.upheld', '2021', 'zh', 'disputes.nothing.upheld'],
] as const)('%s of form %s is named in %s', (cell, form, language, name) => {
  expect(cellName(cell, form, language)).toBe(name)
})
