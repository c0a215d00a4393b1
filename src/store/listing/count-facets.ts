import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import { stateConditions, toCondition } from './conditions.ts'
import { findHits, type Hits } from './find-rows.ts'
import { type Facet, type ReportFacets, type ReportQuery, reportStates } from './report-list.ts'

type Dimension = 'year' | 'region' | 'level' | 'form' | 'state'

const dimensions: readonly Dimension[] = ['year', 'region', 'level', 'form', 'state']
/** Codes of regions are two digits for a province, two more for a city, two more for a county. */
const levelDigits = 2
const mostDigits = 6

/** What is counted of some rows of the list. */
interface Counts {
  readonly total: number
  readonly isExact: boolean
  readonly facets: Readonly<Partial<Record<Dimension, readonly Facet[]>>>
}

/** The counts of each value of each filter, under all other filters. */
export async function countFacets(db: Kysely<StoreTables>, query: ReportQuery): Promise<ReportFacets> {
  const narrowed = dimensions.filter((dimension) => dimension !== 'region' && query[dimension] !== undefined)
  const others = dimensions.filter((dimension) => !narrowed.includes(dimension))
  const main = await count(db, query, others)
  let facets = main.facets
  for (const dimension of narrowed) {
    const { facets: own } = await count(db, { ...query, [dimension]: undefined }, [dimension])
    facets = { ...facets, ...own }
  }
  const { year = [], region = [], level = [], form = [], state = [] } = facets
  return {
    total: main.total,
    isTotalExact: main.isExact,
    years: year.toSorted((one, other) => Number(other.value) - Number(one.value)),
    regions: region.toSorted((one, other) => Number(one.value) - Number(other.value)),
    levels: level,
    forms: form.toSorted((one, other) => (one.value < other.value ? -1 : 1)),
    states: state,
  }
}

interface Row {
  /** By the name of the dimension; those that the row does not count by are not there or null. */
  readonly values: Readonly<Partial<Record<Dimension, string | number | null>>>
  /** A bit for each dimension that is grouped by, the last one lowest; 0 where the row counts by it. */
  readonly grouping: number
  readonly count: number
  /** In the order of `reportStates`. */
  readonly states: readonly number[]
}

async function count(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  wanted: readonly Dimension[],
): Promise<Counts> {
  const grouped = wanted.filter((dimension) => dimension !== 'state')
  const hits = await findHits(db, query, toCondition(query))
  const rows = await countRows(db, query, hits, grouped)
  const none = 2 ** grouped.length - 1
  const whole = rows.find(({ grouping }) => grouping === none)
  const facets = grouped.map((dimension, place) => {
    const own = none - 2 ** (grouped.length - 1 - place)
    return [
      dimension,
      toFacets(
        rows.filter(({ grouping }) => grouping === own),
        dimension,
      ),
    ] as const
  })
  const states = reportStates.map((value, place) => ({ value, count: whole?.states[place] ?? 0 }))
  return {
    total: whole?.count ?? 0,
    isExact: hits.isExact,
    facets: { ...Object.fromEntries(facets), ...(wanted.includes('state') ? { state: states } : {}) },
  }
}

/** One reading of the list for all counts. */
async function countRows(
  db: Kysely<StoreTables>,
  { region }: ReportQuery,
  { where }: Hits,
  grouped: readonly Dimension[],
): Promise<readonly Row[]> {
  const columns = grouped.map((dimension) => sql.id(dimension))
  const named = grouped.flatMap((dimension) => [sql.lit(dimension), sql.id(dimension)])
  const sets = [...columns.map((column) => sql`(${column})`), sql`()`]
  const { rows } = await sql<Row>`
    SELECT json_build_object(${sql.join(named)}) AS values, count(*) AS count,
      ${columns.length === 0 ? sql.lit(0) : sql`grouping(${sql.join(columns)})`} AS grouping,
      json_build_array(${sql.join(reportStates.map(countOfState))}) AS states
    FROM (SELECT year, left(region_code, ${sql.lit(digitsBelow(region))}) AS region, level, form,
      outcome, open_doubts, open_checks FROM gongkai.listed_sources WHERE ${where}) AS listed
    GROUP BY GROUPING SETS (${sql.join(sets)})`.execute(db)
  return rows
}

function countOfState(state: (typeof reportStates)[number]): RawBuilder<unknown> {
  return sql`count(*) FILTER (WHERE ${stateConditions[state]})`
}

function digitsBelow(region = ''): number {
  const level = Math.floor(region.length / levelDigits)
  return Math.min((level + 1) * levelDigits, mostDigits)
}

function toFacets(rows: readonly Row[], dimension: Dimension): readonly Facet[] {
  return rows
    .flatMap(({ values, count: number }) => {
      const value = values[dimension] ?? null
      return value === null ? [] : [{ value: String(value), count: number }]
    })
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}
