import type { Block, TableKey } from '../../document/index.ts'
import { reconstructTables } from '../reconstruct.ts'
import { linesOf, type WrittenCell } from './made-up-print.ts'
import {
  applicationNumbers,
  disclosureNumbers,
  disputeNumbers,
  expectedValues,
  type Numbers,
} from './made-up-tables.ts'

/** The rows of a table, as they are written for a test. */
export type Rows = WrittenCell[][]

/** What the cells of the made-up tables hold. */
export const applications = expectedValues('applications', '2021', applicationNumbers)
export const disclosure = expectedValues('disclosure', '2021', disclosureNumbers['2021'])
const outcomes: Numbers = {
  reconsideration: disputeNumbers.slice(0, 5),
  litigationDirect: disputeNumbers.slice(5, 10),
  litigationAfterReconsideration: disputeNumbers.slice(10),
}
export const disputes = expectedValues('disputes', '2021', outcomes)

/** What is reconstructed of one table where a section has these blocks, for comparing. */
export function read(key: TableKey, blocks: readonly Block[], section: TableKey | 'overview' = key) {
  const { tables, issues, rest } = reconstructTables([{ key: section, blocks }], '2021')
  const table = tables[key]
  const own = issues.filter(({ params }) => params.table === key || params.table === undefined)
  return {
    form: table?.form ?? null,
    cells: table?.cells ?? {},
    values: Object.fromEntries(Object.entries(table?.cells ?? {}).map(([cell, { value }]) => [cell, value])),
    codes: own.map(({ code }) => code),
    named: own.filter(({ severity }) => severity !== 'info').flatMap(({ cells }) => cells ?? []),
    issues: own,
    rest: rest[0]?.blocks ?? [],
  }
}

/** The print of a cell. */
export const textOf = (cell: WrittenCell) => (typeof cell === 'string' ? cell : cell[0])
/** Lines of a text with bars between the cells. */
export const barLines = (rows: Rows) => linesOf(rows.map((row) => row.map(textOf).join(' | ')).join('\n'))
/** Lines of a text with a cell each. */
export const cellLines = (rows: Rows) => linesOf(rows.flat().map(textOf).join('\n'))
/** The index of the row that has the words. */
export const rowWith = (rows: Rows, words: string) =>
  rows.findIndex((row) => row.some((cell) => textOf(cell).includes(words)))

/** Rows with the one that has the words replaced, or left out. */
export function withRow(rows: Rows, words: string, ...instead: Rows): Rows {
  const at = rowWith(rows, words)
  return [...rows.slice(0, at), ...instead, ...rows.slice(at + 1)]
}

/** Rows with the one that has the words and the next in each other’s place. */
export const swapped = (rows: Rows, words: string) => {
  const at = rowWith(rows, words)
  return [...rows.slice(0, at), rows[at + 1] ?? [], rows[at] ?? [], ...rows.slice(at + 2)]
}

/** The numbers of a row in another order of columns; `order` holds columns of the form. */
export const inOrder = (row: readonly WrittenCell[], order: readonly number[]): WrittenCell[] => [
  ...row.slice(0, -7),
  ...order.map((column) => row.at(column - 7) ?? ''),
]

/** Numbers three times as large, as those of another office. */
export const tripled = (numbers: Numbers): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).map(([row, printed]) => [row, printed.map((n) => String(Number(n) * 3))]),
  )
