import type { FormYear, TableKey } from '../../../src/document/index.ts'
import { type FormTable, forms } from '../../../src/forms/index.ts'
import type { Random } from '../random.ts'

/** A table's true numbers by '<row>.<column>', before anything is misprinted. */
export type Values = Readonly<Record<string, number>>

export interface ValuesRequest {
  readonly table: TableKey
  readonly form: FormYear
  readonly size: 0 | 1 | 2 | 3
}

/** Numbers that an agency of that size might report; all sums of the form hold. */
export function inventValues(request: ValuesRequest, random: Random): Values {
  const table = forms[request.form].tables[request.table]
  if (request.table === 'applications') return inventApplications(table, request.size, random)
  if (request.table === 'disputes') return inventDisputes(table, request.size, random)
  return inventDisclosure(table, request.size, random)
}

/** Most applicants are natural persons; enterprises follow far behind. */
const applicantWeights = [80, 12, 0.6, 1, 3, 2]
const resultWeights = [40, 8, 1, 1, 1, 3, 3, 3, 2, 2, 20, 3, 3, 3, 2, 1, 1, 1, 3, 0.5, 6]

function inventApplications(table: FormTable, size: number, random: Random): Values {
  const applicants = table.rows[0]?.columns.map((column) => column.key).slice(0, -1) ?? []
  const results = resultRows(table)
  const values: Record<string, number> = Object.fromEntries(
    table.rows.flatMap((row) => row.columns.map((column) => [`${row.key}.${column.key}`, 0])),
  )
  const add = (key: string, by: number) => {
    values[key] = (values[key] ?? 0) + by
  }
  const received = applicationCount(size, random)
  const carriedIn = random.chance(0.5) ? Math.floor(received * random.next() * 0.15) : 0
  for (let index = 0; index < received + carriedIn; index++) {
    const applicant = applicants[random.weighted(applicantWeights)] ?? 'other'
    const isPending = random.chance(0.05)
    const result = results[random.weighted(resultWeights)] ?? 'granted'
    for (const column of [applicant, 'total']) {
      add(`${index < received ? 'new' : 'carriedIn'}.${column}`, 1)
      add(`${isPending ? 'carriedOut' : result}.${column}`, 1)
      if (!isPending) add(`totalProcessed.${column}`, 1)
    }
  }
  return values
}

function resultRows(table: FormTable): string[] {
  const outside = new Set(['new', 'carriedIn', 'totalProcessed', 'carriedOut'])
  return table.rows.map((row) => row.key).filter((key) => !outside.has(key))
}

function applicationCount(size: number, random: Random): number {
  if (random.chance([0.4, 0.15, 0.03, 0][size] ?? 0)) return 0
  const high = [12, 120, 900, 6000][size] ?? 12
  return Math.ceil(high ** random.next())
}

function inventDisputes(table: FormTable, size: number, random: Random): Values {
  const values: Record<string, number> = {}
  for (const row of table.rows) {
    const isQuiet = random.chance([0.9, 0.6, 0.3, 0.1][size] ?? 0.9)
    let total = 0
    for (const column of row.columns.slice(0, -1)) {
      const high = [3, 8, 40, 160][size] ?? 3
      const count = isQuiet || random.chance(0.5) ? 0 : Math.floor(high ** random.next())
      values[`${row.key}.${column.key}`] = count
      total += count
    }
    values[`${row.key}.total`] = total
  }
  return values
}

function inventDisclosure(table: FormTable, size: number, random: Random): Values {
  const scale = 10 ** (size + random.next())
  const values: Record<string, number> = {}
  for (const row of table.rows)
    for (const column of row.columns)
      values[`${row.key}.${column.key}`] = disclosureValue(row.key, column.key, scale, random)
  return values
}

function disclosureValue(row: string, column: string, scale: number, random: Random): number {
  if (row === 'regulations') return scale < 1000 ? 0 : random.int(0, 60)
  if (column === 'amount') return random.chance(0.5) ? 0 : amount(scale * 30, random)
  if (random.chance(0.3)) return 0
  if (column === 'change') return random.int(-20, 60)
  if (column === 'decisions') return Math.floor((scale * 40) ** random.next())
  if (column === 'inForce' || column === 'total') return Math.floor((scale * 2) ** random.next())
  return Math.floor(scale ** (random.next() * 0.9))
}

function amount(high: number, random: Random): number {
  const digits = random.pick([0, 1, 2, 2, 3, 4, 6])
  return Number((high ** random.next()).toFixed(digits))
}
