import type { PrintedRow } from './printed-row.ts'

/**
 * Whether the numbers of a text, read as so many groups one after the other with their total last, are
 * rather the columns of a table with a group a row: each group then adds up, and none does as they stand.
 */
export function isTurned({ layout, slots }: PrintedRow, groupCount: number): boolean {
  if (layout !== 'text' || slots.length === 0 || slots.length % groupCount !== 0) return false
  const values = slots.map(({ reading }) => (reading.type === 'number' ? reading.value : 0))
  const width = values.length / groupCount
  const groups = Array.from({ length: groupCount }, (_, group) => group)
  const asPrinted = groups.map((group) => values.slice(group * width, (group + 1) * width))
  const turned = groups.map((group) => values.filter((_, index) => index % groupCount === group))
  const told = turned.filter((group) => group.some((value) => value !== 0))
  return told.length > 0 && told.every(isSum) && !asPrinted.some(isSum)
}

function isSum(values: readonly number[]): boolean {
  const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0)
  return parts !== 0 && parts === values.at(-1)
}
