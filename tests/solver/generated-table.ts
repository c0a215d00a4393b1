import { cellKeys, type FormTable, forms } from '../../src/forms/index.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A made-up table: every cell of its form with the number that is printed, null where a blank stands for 0. */
export interface GeneratedTable {
  readonly form: FormTable
  readonly values: ReadonlyMap<string, number | null>
  readonly hasPlantedError: boolean
}

/** How zeros are printed: as 0, as blanks, or as blanks only for the organisations (as many agencies do). */
export type ZeroStyle = 'zeros' | 'blanks' | 'some-blanks'

const errorShare = 0.12

/** A table whose sums hold, in 12 % of cases spoiled by one mistake such as agencies make. */
export function generateTable(random: SeededRandom, zeroStyle: ZeroStyle): GeneratedTable {
  const form = random.pick(tables)
  const values = form.key === 'disputes' ? disputeValues(form, random) : applicationValues(form, random)
  const hasPlantedError = random.chance(errorShare)
  if (hasPlantedError) plantError(form, values, random)
  return { form, hasPlantedError, values: blankZeros(values, zeroStyle, random) }
}

const tables = [
  forms['2021'].tables.applications,
  forms['2021'].tables.applications,
  forms['2019'].tables.applications,
  forms['2021'].tables.disputes,
]

/** Most agencies get none or a few applications, some hundreds, a city thousands. */
function agencySize(random: SeededRandom): number {
  const kind = random.next()
  if (kind < 0.2) return 0
  if (kind < 0.55) return 1 + random.below(12)
  if (kind < 0.85) return 12 + random.below(250)
  return 250 + random.below(5000)
}

function applicationValues(form: FormTable, random: SeededRandom): Map<string, number> {
  const values = new Map(cellKeys(form).map((key) => [key, 0]))
  const add = (key: string, count: number) => values.set(key, (values.get(key) ?? 0) + count)
  const results = form.rows.map(({ key }) => key).filter((key) => !flow.has(key))
  const weights = results.map(() => random.next() ** 5)
  const size = agencySize(random)
  const openness = random.next() ** 3
  for (const applicant of applicants) {
    const share = applicant === 'naturalPerson' ? 1 : random.chance(0.4) ? openness * 0.3 * random.next() : 0
    const received = Math.round(size * share)
    const carriedIn = Math.floor(received * 0.15 * random.next())
    const carriedOut = Math.floor(received * 0.15 * random.next())
    add(`new.${applicant}`, received)
    add(`carriedIn.${applicant}`, carriedIn)
    add(`carriedOut.${applicant}`, carriedOut)
    const processed = received + carriedIn - carriedOut
    add(`totalProcessed.${applicant}`, processed)
    deal(processed, weights, random).forEach((count, index) => {
      add(`${results[index]}.${applicant}`, count)
    })
  }
  addTotals(form, values)
  return values
}

const flow = new Set(['new', 'carriedIn', 'totalProcessed', 'carriedOut'])
const applicants = [
  'naturalPerson',
  'enterprise',
  'researchInstitution',
  'socialOrganization',
  'legalServices',
  'other',
]

function disputeValues(form: FormTable, random: SeededRandom): Map<string, number> {
  const values = new Map(cellKeys(form).map((key) => [key, 0]))
  for (const row of form.rows) {
    const size = random.chance(0.4) ? 0 : random.chance(0.7) ? random.below(8) : random.below(160)
    const counts = deal(size, [5, 1, 2, 1], random)
    for (const [index, count] of counts.entries()) values.set(`${row.key}.${row.columns[index]?.key}`, count)
  }
  addTotals(form, values)
  return values
}

function addTotals(form: FormTable, values: Map<string, number>): void {
  for (const { key, columns } of form.rows) {
    const parts = columns.slice(0, -1).map((column) => values.get(`${key}.${column.key}`) ?? 0)
    values.set(
      `${key}.total`,
      parts.reduce((total, part) => total + part, 0),
    )
  }
}

/** Deals `count` things to bins, each bin by its weight. */
function deal(count: number, weights: readonly number[], random: SeededRandom): number[] {
  const bins = weights.map(() => 0)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  for (let dealt = 0; dealt < count; dealt++) {
    let mark = random.next() * whole
    const bin = weights.findIndex((weight) => {
      mark -= weight
      return mark < 0
    })
    bins[Math.max(0, bin)] = (bins[Math.max(0, bin)] ?? 0) + 1
  }
  return bins
}

/** One mistake: a mistyped cell, a total not carried over, or a part mistyped and added up as such. */
function plantError(form: FormTable, values: Map<string, number>, random: SeededRandom): void {
  const row = random.pick(
    form.rows
      .filter(({ key }) => random.chance(0.3) || (values.get(`${key}.total`) ?? 0) > 0)
      .concat(form.rows.slice(0, 1)),
  )
  const column = random.chance(0.5) ? 'total' : random.pick(row.columns).key
  const key = `${row.key}.${column}`
  const old = values.get(key) ?? 0
  const slip = mistype(old, random)
  const mistyped = slip === old ? old + 1 : slip
  values.set(key, mistyped)
  const total = `${row.key}.total`
  if (column !== 'total' && random.chance(0.5)) values.set(total, (values.get(total) ?? 0) + mistyped - old)
}

function mistype(value: number, random: SeededRandom): number {
  const digits = String(value)
  const kind = random.next()
  if (kind < 0.45) return value + (value > 0 && random.chance(0.5) ? -1 : 1)
  if (kind < 0.55) return 0
  if (kind < 0.65) return value * 10 || 10
  if (kind < 0.75) return Math.floor(value / 10)
  if (kind < 0.85) return Number([...digits].reverse().join(''))
  if (kind < 0.95) return value + random.pick([10, -10, 2, -2, 9, 100]) < 0 ? value + 3 : value + 10
  return random.below(300)
}

function blankZeros(
  values: ReadonlyMap<string, number>,
  style: ZeroStyle,
  random: SeededRandom,
): Map<string, number | null> {
  const isBlank = (key: string, value: number) =>
    value === 0 &&
    (style === 'blanks' ||
      (style === 'some-blanks' && !/\.(total|naturalPerson)$/.test(key) && random.chance(0.97)))
  return new Map([...values].map(([key, value]) => [key, isBlank(key, value) ? null : value]))
}
