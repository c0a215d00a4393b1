import type { FormColumn, FormTable } from './form.ts'

const outcomes: readonly FormColumn[] = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
]

/**
 * 政府信息公开行政复议、行政诉讼情况, equal in both forms: one printed row of 15 cells.
 * Its three groups, which stand side by side in print, are the rows here.
 */
export const disputes: FormTable = {
  key: 'disputes',
  rows: [
    { key: 'reconsideration', path: ['行政复议'], columns: outcomes },
    { key: 'litigationDirect', path: ['行政诉讼', '未经复议直接起诉'], columns: outcomes },
    { key: 'litigationAfterReconsideration', path: ['行政诉讼', '复议后起诉'], columns: outcomes },
  ],
}
