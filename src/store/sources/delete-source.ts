import type { Kysely } from 'kysely'
import { listSharers, refreshStanding } from '../reports/standing.ts'
import { oweSeries, seriesOfSource } from '../series/owe-series.ts'
import type { StoreTables } from '../tables.ts'

/** Deletes a source with its runs, reports and decisions; false where there is none. */
export async function deleteSource(db: Kysely<StoreTables>, sourceId: string): Promise<boolean> {
  const touched = await seriesOfSource(db, sourceId)
  const sharers = await listSharers(db, sourceId)
  const { numDeletedRows } = await db
    .deleteFrom('sources')
    .where('id', '=', sourceId)
    .executeTakeFirstOrThrow()
  await refreshStanding(db, sharers)
  await oweSeries(db, touched)
  return numDeletedRows > 0n
}
