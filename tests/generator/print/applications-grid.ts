import type { FormTable } from '../../../src/forms/index.ts'
import { type CellToPlace, placeRows } from './grid-builder.ts'
import type { PrintedGrid, PrintedNumber } from './printed.ts'

/** What a grid is printed from. */
export interface GridContent {
  readonly form: FormTable
  readonly numbers: Readonly<Record<string, PrintedNumber>>
  readonly label: (official: string) => string
  /** A row that the form does not have: its label and numbers. */
  readonly extraRow?: readonly string[]
}

/** 收到和处理政府信息公开申请情况: three columns of labels, seven of numbers, three header rows. */
export function applicationsGrid(content: GridContent): PrintedGrid {
  const rows = content.form.rows.filter((row) => content.numbers[`${row.key}.total`]?.raw !== null)
  const printed = rows.map((row, index): CellToPlace[] => [
    ...row.path.flatMap((part, depth) => labelCell(rows, index, depth, content.label(part))),
    ...row.columns.map(({ key }) => {
      const id = `${row.key}.${key}`
      return { text: content.numbers[id]?.raw ?? '', key: id }
    }),
  ])
  return placeRows([...headerOf(content), ...printed], 10, 3)
}

const corner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

function headerOf(content: GridContent): CellToPlace[][] {
  const applicants = content.form.rows[0]?.columns ?? []
  const label = (index: number) => content.label(applicants[index]?.label ?? '')
  return [
    [
      { text: corner, rowSpan: 3, columnSpan: 3 },
      { text: content.label('申请人情况'), columnSpan: 7 },
    ],
    [
      { text: label(0), rowSpan: 2 },
      { text: content.label('法人或其他组织'), columnSpan: 5 },
      { text: label(6), rowSpan: 2 },
    ],
    [1, 2, 3, 4, 5].map((index) => ({ text: label(index) })),
  ]
}

/** The label at `depth`, unless the row above has it already and it spans down to here. */
function labelCell(rows: FormTable['rows'], index: number, depth: number, text: string): CellToPlace[] {
  const isSame = (other: number) =>
    rows[other]?.path.slice(0, depth + 1).join('|') === rows[index]?.path.slice(0, depth + 1).join('|')
  const isLast = depth === (rows[index]?.path.length ?? 0) - 1
  if (!isLast && index > 0 && isSame(index - 1)) return []
  let rowSpan = 1
  while (!isLast && index + rowSpan < rows.length && isSame(index + rowSpan)) rowSpan++
  return [{ text, rowSpan, columnSpan: isLast ? 3 - depth : 1 }]
}
