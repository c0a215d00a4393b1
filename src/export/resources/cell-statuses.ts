import type { CellStatus } from '../../document/index.ts'
import type { Category, InLanguages } from '../resource.ts'

/** What the states of a cell mean. */
export const cellStatuses: Readonly<Record<CellStatus, InLanguages>> = {
  read: { zh: '已读取', en: 'printed and read' },
  blank: { zh: '空白', en: 'printed empty' },
  notApplicable: { zh: '不适用', en: 'printed as not applicable' },
  inferred: { zh: '推定', en: 'only one value fits all that was read' },
  ambiguous: { zh: '存疑', en: 'more than one value fits, or no number is printed' },
  missing: { zh: '未见', en: 'the row or column is not in the document' },
}

/** The states as categories of a field. */
export const statusCategories: readonly Category[] = Object.entries(cellStatuses).map(([value, label]) => ({
  value,
  label,
}))
