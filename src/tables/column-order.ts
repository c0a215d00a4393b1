import { fold } from '../document/index.ts'
import type { FormColumn } from '../forms/index.ts'
import { type PrintedRow, type Slot, wordsOfRow } from './printed-row.ts'

/** Where a table prints its total; 'doubtful': its numbers speak against its header, or against the form's order where there is none. */
export type TotalPlace = 'last' | 'first' | 'doubtful'

/** So many rows of which the first number alone is the sum of the others are no published error. */
const leastSums = 2

const total = '(?:总计|合计|共计|总数)(?:[(]件[)])?'
const totalFirst = new RegExp(`${total}自然人`, 'u')
const totalLast = new RegExp(`自然人.*${total}(?!自然人)`, 'u')
const wholeHeader = /自然人.*商业企业.*科研机构.*社会公益.*法律服务.*其他/u

/**
 * Where the rows of the applications table have their total, when the order of the header's cells is not
 * known beyond doubt (`order`): in front, where the header has it directly in front of the first column and
 * the numbers agree. A row with one applicant (`1 0 0 0 0 0 1`) says nothing.
 */
export function totalPlace(
  rows: readonly PrintedRow[],
  matched: ReadonlySet<PrintedRow>,
  order: readonly number[] | null,
  count: number,
): TotalPlace {
  if (order?.length === count) return isTotalFirst(order) ? 'first' : 'last'
  const sums = rows.flatMap((row) => (matched.has(row) ? (sumOf(row, count) ?? []) : []))
  const firsts = sums.filter((sum) => sum === 'first').length
  const lasts = sums.filter((sum) => sum === 'last').length
  const header = headerText(rows, matched)
  if (!totalFirst.test(header) || totalLast.test(header))
    return lasts === 0 && firsts >= leastSums ? 'doubtful' : 'last'
  if (lasts > 0) return firsts > lasts ? 'first' : 'doubtful'
  return firsts > 0 || sums.length === 0 || wholeHeader.test(header) ? 'first' : 'doubtful'
}

/** A row's columns with the total in front. */
export function withTotalFirst(columns: readonly FormColumn[]): readonly FormColumn[] {
  return [...columns.slice(-1), ...columns.slice(0, -1)]
}

function isTotalFirst(order: readonly number[]): boolean {
  return order.every((column, index) => column === (index === 0 ? order.length - 1 : index - 1))
}

/** What stands above the first row of the body, and in front of its label where a text runs on. */
function headerText(rows: readonly PrintedRow[], matched: ReadonlySet<PrintedRow>): string {
  const first = rows.findIndex((row) => matched.has(row))
  const words = rows.slice(0, first + 1).flatMap(wordsOfRow)
  return fold(words.join(''))
}

/** Which number of a whole row alone is the sum of the others; null for a row of zeros, or one that is not whole. */
function sumOf({ slots }: PrintedRow, count: number): 'first' | 'last' | 'either' | null {
  const values = slots.map(valueOfSlot)
  if (values.length !== count || values.some((value) => value === null)) return null
  const numbers = values.map((value) => value ?? 0)
  const sum = numbers.reduce((left, right) => left + right, 0)
  const isFirst = numbers[0] === sum / 2
  const isLast = numbers.at(-1) === sum / 2
  if (sum === 0 || (!isFirst && !isLast)) return null
  return isFirst && isLast ? 'either' : isFirst ? 'first' : 'last'
}

function valueOfSlot({ reading }: Slot): number | null {
  if (reading.type === 'number') return reading.value
  return reading.type === 'notANumber' ? null : 0
}
