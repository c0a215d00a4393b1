import type { Equation, FormTable } from './form.ts'

/** The official sums of a table (勾稽关系), over its cell keys; the disclosure table has none. */
export function equationsOf(table: FormTable): readonly Equation[] {
  const equations = known.get(table) ?? findEquations(table)
  known.set(table, equations)
  return equations
}

/** The forms are few and never change. */
const known = new WeakMap<FormTable, readonly Equation[]>()

function findEquations(table: FormTable): Equation[] {
  if (table.key === 'disclosure') return []
  const rowSums = table.rows.map((row) => rowSum(table, row.key))
  return table.key === 'disputes' ? rowSums : [...rowSums, ...columnSums(table)]
}

function rowSum(table: FormTable, row: string): Equation {
  const columns = table.rows.find((r) => r.key === row)?.columns ?? []
  const keys = columns.map((column) => `${row}.${column.key}`)
  return {
    rule: table.key === 'disputes' ? 'disputes.row-sum' : 'applications.row-sum',
    at: row,
    left: keys.slice(0, -1),
    right: keys.slice(-1),
  }
}

function columnSums(table: FormTable): Equation[] {
  const outside = new Set(['new', 'carriedIn', 'totalProcessed', 'carriedOut'])
  const results = table.rows.map((row) => row.key).filter((key) => !outside.has(key))
  const columns = table.rows[0]?.columns ?? []
  return columns.flatMap(({ key }): Equation[] => [
    {
      rule: 'applications.processed-sum',
      at: key,
      left: results.map((row) => `${row}.${key}`),
      right: [`totalProcessed.${key}`],
    },
    {
      rule: 'applications.balance',
      at: key,
      left: [`new.${key}`, `carriedIn.${key}`],
      right: [`totalProcessed.${key}`, `carriedOut.${key}`],
    },
  ])
}
