import { sql } from 'kysely'
import type { StoreContext } from '../context.ts'
import type { RunKey } from '../runs/run.ts'
import type { ReportStore } from '../store.ts'
import { isCurrent } from './current-reports.ts'
import { loadReports } from './load-reports.ts'
import { countReports, streamReports } from './stream-reports.ts'

/** The part of a store that gives out what was read. */
export function reportStore({ db }: StoreContext): ReportStore {
  return {
    loadReport: async (sourceId, runNumber) => {
      const { rows } = await sql<RunKey>`
        SELECT source_id AS "sourceId", number FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
        WHERE source_id = ${sourceId} AND (number = ${runNumber ?? null}::integer
          OR (${runNumber ?? null}::integer IS NULL AND ${isCurrent('runs', null)}))`.execute(db)
      const [report] = await loadReports(db, rows, null)
      return report ?? null
    },
    lastSequence: async () => {
      const row = await db
        .selectFrom('facts')
        .select('value')
        .where('name', '=', 'sequence')
        .executeTakeFirst()
      return row?.value ?? 0
    },
    streamReports: (filter, upTo) => streamReports(db, filter, upTo),
    countReports: async (filter, upTo) => countReports(db, filter, upTo),
  }
}
