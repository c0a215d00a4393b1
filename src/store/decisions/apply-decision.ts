import { type Kysely, sql } from 'kysely'
import { undoneIds } from '../../review/index.ts'
import { lockSources, relist } from '../listing/relist.ts'
import { choiceKey } from '../reports/preference.ts'
import type { AgencyIdentity } from '../reports/stored-report.ts'
import { oweSeries, seriesOfSource } from '../series/owe-series.ts'
import type { StoreTables } from '../tables.ts'
import type { MadeDecision } from './decision.ts'
import { type DecisionRow, toMadeDecision } from './decision-row.ts'

/** Notes a decision and brings the reports of its source in line with it; a second time changes nothing. */
export async function applyDecision(
  db: Kysely<StoreTables>,
  { id, madeAt, decision }: MadeDecision,
): Promise<void> {
  const { sourceId, type } = decision
  await lockSources(db, [sourceId])
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('decisions')
    .values({ id, source_id: sourceId, made_at: madeAt, type, decision: JSON.stringify(decision) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const isOfSource = type === 'prefer' || type === 'agency' || type === 'undo'
  const before = isOfSource ? await seriesOfSource(db, sourceId) : []
  if (isOfSource) await bringInLine(db, sourceId)
  await relist(db, [sourceId])
  // The years of the agency it had are owed as well as those of the one it gets.
  if (isOfSource) await oweSeries(db, [...before, ...(await seriesOfSource(db, sourceId))])
}

/** Notes what was taken back, and gives the reports of a source the choice and the agency that stand. */
async function bringInLine(db: Kysely<StoreTables>, sourceId: string): Promise<void> {
  const { rows } = await sql<DecisionRow>`SELECT id, made_at, decision FROM gongkai.decisions
    WHERE source_id = ${sourceId} ORDER BY position`.execute(db)
  const decisions = rows.map(toMadeDecision)
  const undone = undoneIds(decisions)
  await db
    .updateTable('decisions')
    .set({
      is_undone: sql<boolean>`id IN (SELECT json_array_elements_text(${JSON.stringify([...undone])}::json))`,
    })
    .where('source_id', '=', sourceId)
    .execute()
  const standing = decisions.filter(({ id }) => !undone.has(id)).toReversed()
  const chosen = standing.find(({ decision }) => decision.type === 'prefer')
  const named = standing.flatMap(({ decision }) => (decision.type === 'agency' ? [decision.agency] : []))
  await prefer(db, sourceId, chosen?.madeAt ?? null)
  await rename(db, sourceId, named[0] ?? null)
}

async function prefer(db: Kysely<StoreTables>, sourceId: string, madeAt: string | null): Promise<void> {
  const key = choiceKey(madeAt)
  await db
    .updateTable('reports')
    .set({ preference: sql`${key} || substr(preference, ${sql.lit(key.length + 1)})` })
    .where('source_id', '=', sourceId)
    .execute()
}

/** Where no person says whose it is, it is whose the machine found. */
async function rename(
  db: Kysely<StoreTables>,
  sourceId: string,
  agency: AgencyIdentity | null,
): Promise<void> {
  const field = (name: keyof AgencyIdentity) =>
    sql<string | null>`coalesce(${agency && JSON.stringify(agency)}::json, found_agency) ->> ${sql.lit(name)}`
  await db
    .updateTable('reports')
    .set({
      agency_name: field('name'),
      region_code: field('regionCode'),
      region_name: field('regionName'),
      agency_level: field('level'),
      agency_kind: field('kind'),
    })
    .where('source_id', '=', sourceId)
    .execute()
}
