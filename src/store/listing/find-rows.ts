import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { StoreTables } from '../tables.ts'
import type { ReportQuery } from './report-list.ts'
import type { RowPlace, Sorting } from './sorting.ts'
import { type TextCondition, toTextCondition } from './text-condition.ts'

/** How much is read while a person waits. */
export interface SearchLimits {
  /** So many texts are looked through for a word; where more may hold it, only those that are shown. */
  readonly mostTextsRead: number
  /** So many at a time, where they are too many. */
  readonly textsAtATime: number
}

const usualLimits: SearchLimits = { mostTextsRead: 10_000, textsAtATime: 400 }

export interface RowPage {
  /** What rows have to hold, beside the text of the query. */
  readonly condition: RawBuilder<boolean>
  readonly sorting: Sorting
  readonly after: RowPlace | null
  readonly limit: number
}

/** Rows of a list in their order, with the count of the whole list. */
export interface FoundRows {
  readonly rows: readonly RowPlace[]
  readonly total: number
  /** False: `total` counts texts that hold all pairs of characters of the words. */
  readonly isTotalExact: boolean
}

/** A part of the list. */
export interface Hits {
  readonly where: RawBuilder<boolean>
  /** How many rows there are, where it is known already. */
  readonly count: number | null
  /** False: not every row holds the words, though it has all their pairs of characters. */
  readonly isExact: boolean
}

/** The rows that a query finds, from a place on, with their count. */
export async function findRows(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  page: RowPage,
  limits = usualLimits,
): Promise<FoundRows> {
  const hits = await findHits(db, query, page.condition, limits)
  const isFiltered = Object.values(query).some((filter) => filter !== undefined)
  if (hits.isExact && isFiltered) return readOnce(db, hits, page)
  const [rows, total] = await Promise.all([
    listHits(db, { query, hits, limits }, page),
    hits.count ?? countRows(db, hits),
  ])
  return { rows, total, isTotalExact: hits.isExact }
}

/** The same without their count. */
export async function findUncounted(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  page: RowPage,
  limits = usualLimits,
): Promise<readonly RowPlace[]> {
  const hits = await findHits(db, query, page.condition, limits)
  return listHits(db, { query, hits, limits }, page)
}

/** The part of the list that a condition and a query's text leave. */
export async function findHits(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  condition: RawBuilder<boolean>,
  { mostTextsRead } = usualLimits,
): Promise<Hits> {
  const text = toTextCondition(query.text)
  const plain = { where: condition, count: null, isExact: true }
  if (text === null) return plain
  const hits = { ...plain, where: sql<boolean>`${text.hasGrams} AND ${condition}` }
  if (text.holdsWords === null) return hits
  const count = await countRows(db, hits)
  if (count > mostTextsRead) return { ...hits, count, isExact: false }
  return { ...hits, where: sql<boolean>`${hits.where} AND ${text.holdsWords}` }
}

async function countRows(db: Kysely<StoreTables>, { where }: Hits): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`SELECT count(*) AS total FROM gongkai.listed_sources WHERE ${where}`.execute(db)
  return rows[0]?.total ?? 0
}

/** What rows are sorted by. */
const listedColumns = sql`source_id, agency, year, doubts, failed_checks, arrived_at`

/** Count and page from one reading of the list, which spares reading the texts and names twice. */
async function readOnce(
  db: Kysely<StoreTables>,
  { where }: Hits,
  { sorting, after, limit }: RowPage,
): Promise<FoundRows> {
  const { rows } = await sql<{ total: number; rows: readonly RowPlace[] }>`
    WITH hits AS MATERIALIZED (SELECT ${listedColumns} FROM gongkai.listed_sources WHERE ${where}),
    page AS (
      SELECT ${sorting.columns}, row_number() OVER (ORDER BY ${sorting.orderBy}) AS place FROM hits
      WHERE ${after === null ? sql`true` : sorting.after(after)} ORDER BY ${sorting.orderBy} LIMIT ${sql.lit(limit)})
    SELECT (SELECT count(*) FROM hits) AS total,
      (SELECT coalesce(json_agg(page ORDER BY place), '[]') FROM page) AS rows`.execute(db)
  const [found] = rows
  return { rows: found?.rows ?? [], total: found?.total ?? 0, isTotalExact: true }
}

interface Search {
  readonly query: ReportQuery
  readonly hits: Hits
  readonly limits: SearchLimits
}

async function listHits(
  db: Kysely<StoreTables>,
  { query, hits, limits }: Search,
  page: RowPage,
): Promise<readonly RowPlace[]> {
  if (hits.isExact) return listRows(db, hits, page)
  return listRead(db, hits, page, { text: toTextCondition(query.text), ...limits })
}

async function listRows(
  db: Kysely<StoreTables>,
  { where }: Hits,
  { sorting, after, limit }: RowPage,
): Promise<readonly RowPlace[]> {
  const condition = after === null ? where : sql<boolean>`${where} AND ${sorting.after(after)}`
  const { rows } = await sql<RowPlace>`
    SELECT ${sorting.columns} FROM gongkai.listed_sources WHERE ${condition}
    ORDER BY ${sorting.orderBy} LIMIT ${sql.lit(limit)}`.execute(db)
  return rows
}

/** Goes on through the rows, reading the texts of a few at a time, until the page is full. */
async function listRead(
  db: Kysely<StoreTables>,
  hits: Hits,
  page: RowPage,
  { text, textsAtATime }: SearchLimits & { readonly text: TextCondition | null },
): Promise<readonly RowPlace[]> {
  const found: RowPlace[] = []
  let { after } = page
  do {
    const rows = await listRows(db, hits, { ...page, after, limit: textsAtATime })
    found.push(...(await keepHolding(db, rows, text)))
    after = rows.length < textsAtATime ? null : (rows.at(-1) ?? null)
  } while (after !== null && found.length < page.limit)
  return found.slice(0, page.limit)
}

async function keepHolding(
  db: Kysely<StoreTables>,
  rows: readonly RowPlace[],
  text: TextCondition | null,
): Promise<readonly RowPlace[]> {
  if (!text?.holdsWords || rows.length === 0) return rows
  const { rows: holding } = await sql<{ id: string }>`
    SELECT source_id AS id FROM gongkai.listed_sources
    WHERE source_id IN (${sql.join(rows.map(({ sourceId }) => sourceId))}) AND ${text.holdsWords}`.execute(db)
  const ids = new Set(holding.map(({ id }) => id))
  return rows.filter(({ sourceId }) => ids.has(sourceId))
}
