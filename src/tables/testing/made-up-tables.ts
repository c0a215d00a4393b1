import type { FormYear, TableKey } from '../../document/index.ts'
import { cellKeys, type FormRow, forms } from '../../forms/index.ts'
import type { WrittenCell } from './made-up-print.ts'

/** The numbers of a table by row key, in the order of its columns. */
export type Numbers = Readonly<Record<string, readonly string[]>>

const zeros = ['0', '0', '0', '0', '0', '0', '0']

/** Applications of an invented agency, whose sums hold; the numbers differ, so that a slip shows. */
export const applicationNumbers: Numbers = {
  new: ['40', '7', '2', '1', '3', '5', '58'],
  carriedIn: ['6', '1', '0', '0', '1', '0', '8'],
  granted: ['20', '3', '1', '0', '2', '1', '27'],
  partlyGranted: ['4', '1', '0', '0', '0', '1', '6'],
  'refused.stateSecret': ['1', '0', '0', '0', '0', '0', '1'],
  'refused.legalProhibition': ['2', '0', '0', '0', '0', '0', '2'],
  'refused.securityAndStability': zeros,
  'refused.thirdPartyRights': ['3', '1', '0', '0', '0', '0', '4'],
  'refused.internalAffairs': zeros,
  'refused.deliberative': ['0', '0', '0', '1', '0', '0', '1'],
  'refused.enforcementFiles': ['1', '0', '0', '0', '0', '0', '1'],
  'refused.administrativeInquiry': zeros,
  'unavailable.notHeld': ['5', '1', '1', '0', '1', '1', '9'],
  'unavailable.needsCreation': ['1', '0', '0', '0', '0', '0', '1'],
  'unavailable.stillUnclear': zeros,
  'notProcessed.petition': ['2', '1', '0', '0', '0', '0', '3'],
  'notProcessed.repeated': ['1', '0', '0', '0', '0', '0', '1'],
  'notProcessed.publication': zeros,
  'notProcessed.excessive': zeros,
  'notProcessed.reconfirmation': zeros,
  otherProcessing: ['3', '0', '0', '0', '0', '1', '4'],
  'otherProcessing.uncorrected': ['1', '0', '0', '0', '0', '0', '1'],
  'otherProcessing.unpaidFee': zeros,
  'otherProcessing.other': ['2', '0', '0', '0', '0', '1', '3'],
  totalProcessed: ['43', '7', '2', '1', '3', '4', '60'],
  carriedOut: ['3', '1', '0', '0', '1', '1', '6'],
}

/** Disclosure tables of both forms. */
export const disclosureNumbers: Readonly<Record<FormYear, Numbers>> = {
  2019: {
    regulations: ['1', '2', '3'],
    normativeDocuments: ['14', '15', '166'],
    licensing: ['39', '6', '442278'],
    otherServices: ['4', '5', '70'],
    penalties: ['2648', '-18', '538'],
    coercion: ['81', '9', '12'],
    fees: ['7', '8'],
    procurement: ['395', '73802895.90'],
  },
  2021: {
    regulations: ['1', '2', '3'],
    normativeDocuments: ['22', '5', '393'],
    licensing: ['1288'],
    penalties: ['647'],
    coercion: ['31'],
    fees: ['4068.208'],
  },
}

/** The disputes table's one row: three groups of five. */
export const disputeNumbers: readonly string[] = '10 2 0 1 13 4 1 0 2 7 3 0 0 1 4'.split(' ')

const applicationHeader: readonly (readonly WrittenCell[])[] = [
  [
    ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3],
    ['申请人情况', 7],
  ],
  [
    ['自然人', 1, 2],
    ['法人或其他组织', 5],
    ['总计', 1, 2],
  ],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
]

/** Rows of cells of an applications table, as the form prints it. */
export function applicationRows(form: FormYear, numbers: Numbers = applicationNumbers): WrittenCell[][] {
  const { rows } = forms[form].tables.applications
  const body = rows.map((row, index) => [...labelsOf(rows, index), ...(numbers[row.key] ?? [])])
  return [...applicationHeader.map((row) => [...row]), ...body]
}

/** Rows of cells of a disclosure table, as the form prints it: each article with a header of its own. */
export function disclosureRows(form: FormYear, numbers: Numbers = disclosureNumbers[form]): WrittenCell[][] {
  const { rows } = forms[form].tables.disclosure
  return rows.flatMap((row, index): WrittenCell[][] => {
    const own: WrittenCell[] = [row.path.at(-1) ?? '', ...(numbers[row.key] ?? []).map(wide(row))]
    if (row.path[0] === rows[index - 1]?.path[0]) return [own]
    const header: WrittenCell[] = ['信息内容', ...row.columns.map(({ label }) => label).map(wide(row))]
    return [[[row.path[0] ?? '', 4]], header, own]
  })
}

/** Rows of cells of a disputes table, as the form prints it. */
export function disputeRows(numbers: readonly string[] = disputeNumbers): WrittenCell[][] {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  return [
    [
      ['行政复议', 5, 2],
      ['行政诉讼', 10],
    ],
    [
      ['未经复议直接起诉', 5],
      ['复议后起诉', 5],
    ],
    [...outcomes, ...outcomes, ...outcomes],
    [...numbers],
  ]
}

/** What a table should hold: the value of every cell of the form, by key. */
export function expectedValues(key: TableKey, form: FormYear, numbers: Numbers): Record<string, number> {
  const printed = forms[form].tables[key].rows.flatMap((row) => numbers[row.key] ?? [])
  return Object.fromEntries(cellKeys(forms[form].tables[key]).map((cell, i) => [cell, Number(printed[i])]))
}

/** The labels of a row: groups are printed once, over all their rows; the innermost takes what is left. */
function labelsOf(rows: readonly FormRow[], index: number): WrittenCell[] {
  const { path } = rows[index] as FormRow
  return path.flatMap((label, depth): WrittenCell[] => {
    const isInGroup = (row: FormRow | undefined) =>
      row !== undefined && path.slice(0, depth + 1).every((part, at) => row.path[at] === part)
    if (depth === path.length - 1) return [[label, 3 - depth]]
    if (isInGroup(rows[index - 1])) return []
    return [[label, 1, rows.filter(isInGroup).length]]
  })
}

/** Articles (五) to (九) have fewer columns than the first; their cells span. */
function wide(row: FormRow): (text: string, index: number) => WrittenCell {
  const span = 3 - row.columns.length + 1
  return (text, index) => (index === row.columns.length - 1 && span > 1 ? [text, span] : text)
}
