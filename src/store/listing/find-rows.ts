import { type Kysely, type RawBuilder, sql } from 'kysely'
import { inTransaction } from '../context.ts'
import type { ReportQuery } from '../report-list.ts'
import type { StoreTables } from '../tables.ts'
import { allOf } from './conditions.ts'
import type { RowPlace, Sorting } from './sorting.ts'
import { type TextCondition, toTextCondition } from './text-condition.ts'

/** So many texts can be looked through for a word while a person waits. */
const mostTextsRead = 20_000
/** Rows whose texts are looked through at a time, where there are too many to look through all. */
const textsAtATime = 400

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

/** A part of the list: where its rows come from, and what they have to hold. */
export interface Hits {
  readonly from: RawBuilder<unknown>
  readonly where: RawBuilder<boolean>
  /** How many rows there are, where it is known already. */
  readonly count: number | null
  /** False: not every row holds the words, though it has all their pairs of characters. */
  readonly isExact: boolean
  /** Whether `where` reads the texts, which is to be done as seldom as can be. */
  readonly isRead: boolean
}

/** The rows that a query finds, from a place on. */
export async function findRows(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  page: RowPage,
): Promise<FoundRows> {
  return withHits(db, query, page.condition, async (transaction, hits) => {
    if (hits.isRead) return readOnce(transaction, hits, page)
    const total = hits.count ?? (await countRows(transaction, hits))
    const rows = hits.isExact
      ? await listRows(transaction, hits, page)
      : await listRead(transaction, hits, page, toTextCondition(query.text))
    return { rows, total, isTotalExact: hits.isExact }
  })
}

/**
 * Calls back with the part of the list that a condition and a query's text leave; where words are looked for, in a
 * transaction.
 */
export async function withHits<T>(
  db: Kysely<StoreTables>,
  query: ReportQuery,
  condition: RawBuilder<boolean>,
  use: (db: Kysely<StoreTables>, hits: Hits) => Promise<T>,
): Promise<T> {
  const text = toTextCondition(query.text)
  if (text === null) return use(db, { ...all, where: condition })
  return inTransaction(db, async (transaction) => {
    // The planner thinks that every word is rare, and would look up each text of a common one by itself.
    await sql`SET LOCAL enable_nestloop = off`.execute(transaction)
    const hits: Hits = { ...all, from: listedTexts, where: sql`${condition} AND ${text.hasGrams}` }
    const count = await countRows(transaction, hits)
    if (text.holdsWords === null) return use(transaction, { ...hits, count })
    if (count > mostTextsRead) return use(transaction, { ...hits, count, isExact: false })
    return use(transaction, { ...hits, where: allOf([hits.where, text.holdsWords]), isRead: true })
  })
}

const all = { from: sql`gongkai.listed_sources`, count: null, isExact: true, isRead: false }
const listedTexts = sql`gongkai.listed_sources JOIN gongkai.section_texts USING (source_id)`

async function countRows(db: Kysely<StoreTables>, { from, where }: Hits): Promise<number> {
  const { rows } = await sql<{ total: number }>`SELECT count(*) AS total FROM ${from} WHERE ${where}`.execute(
    db,
  )
  return rows[0]?.total ?? 0
}

/** Count and page from one reading of the texts. */
async function readOnce(
  db: Kysely<StoreTables>,
  { from, where }: Hits,
  { sorting, after, limit }: RowPage,
): Promise<FoundRows> {
  const { rows } = await sql<{ total: number; rows: readonly RowPlace[] }>`
    WITH hits AS MATERIALIZED (SELECT listed_sources.* FROM ${from} WHERE ${where}),
    page AS (
      SELECT ${sorting.columns}, row_number() OVER (ORDER BY ${sorting.orderBy}) AS place FROM hits
      WHERE ${after === null ? sql`true` : sorting.after(after)} ORDER BY ${sorting.orderBy} LIMIT ${sql.lit(limit)})
    SELECT (SELECT count(*) FROM hits) AS total,
      (SELECT coalesce(json_agg(page ORDER BY place), '[]') FROM page) AS rows`.execute(db)
  const [found] = rows
  return { rows: found?.rows ?? [], total: found?.total ?? 0, isTotalExact: true }
}

async function listRows(
  db: Kysely<StoreTables>,
  { from, where }: Hits,
  { sorting, after, limit }: RowPage,
): Promise<readonly RowPlace[]> {
  const condition = after === null ? where : sql<boolean>`${where} AND ${sorting.after(after)}`
  const { rows } = await sql<RowPlace>`
    SELECT ${sorting.columns} FROM ${from} WHERE ${condition}
    ORDER BY ${sorting.orderBy} LIMIT ${sql.lit(limit)}`.execute(db)
  return rows
}

/** Goes on through the rows, reading the texts of a few at a time, until the page is full. */
async function listRead(
  db: Kysely<StoreTables>,
  hits: Hits,
  page: RowPage,
  text: TextCondition | null,
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
    SELECT source_id AS id FROM gongkai.section_texts
    WHERE source_id IN (${sql.join(rows.map(({ sourceId }) => sourceId))}) AND ${text.holdsWords}`.execute(db)
  const ids = new Set(holding.map(({ id }) => id))
  return rows.filter(({ sourceId }) => ids.has(sourceId))
}
