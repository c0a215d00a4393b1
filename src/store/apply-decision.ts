import { type Kysely, sql } from 'kysely'
import type { MadeDecision } from './decision.ts'
import { oweSeries, seriesOfSource } from './owe-series.ts'
import { choiceKey } from './preference.ts'
import type { AgencyIdentity } from './stored-report.ts'
import type { StoreTables } from './tables.ts'

/** Notes a decision and brings the reports of its source in line with it; a second time changes nothing. */
export async function applyDecision(
  db: Kysely<StoreTables>,
  { id, madeAt, decision }: MadeDecision,
): Promise<void> {
  const { sourceId, type } = decision
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('decisions')
    .values({ id, source_id: sourceId, made_at: madeAt, type, decision: JSON.stringify(decision) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  if (type === 'prefer') await prefer(db, sourceId, madeAt)
  if (type === 'agency') await rename(db, sourceId, decision.agency)
}

async function prefer(db: Kysely<StoreTables>, sourceId: string, madeAt: string): Promise<void> {
  const key = choiceKey(madeAt)
  await db
    .updateTable('reports')
    .set({ preference: sql`${key} || substr(preference, ${sql.lit(key.length + 1)})` })
    .where('source_id', '=', sourceId)
    .execute()
  await oweSeries(db, await seriesOfSource(db, sourceId))
}

/** The years of the agency it had are owed as well as those of the one it gets. */
async function rename(db: Kysely<StoreTables>, sourceId: string, agency: AgencyIdentity): Promise<void> {
  const before = await seriesOfSource(db, sourceId)
  await db
    .updateTable('reports')
    .set({
      agency_name: agency.name,
      region_code: agency.regionCode,
      region_name: agency.regionName,
      agency_level: agency.level,
      agency_kind: agency.kind,
    })
    .where('source_id', '=', sourceId)
    .execute()
  await oweSeries(db, [...before, ...(await seriesOfSource(db, sourceId))])
}
