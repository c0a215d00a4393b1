import { inTransaction, type StoreContext } from '../context.ts'
import { listFailure, listVerdict } from '../listing/keep-listing.ts'
import { nextSequence } from '../sequence.ts'
import { oweSeries, seriesOfSource } from '../series/owe-series.ts'
import { isOver, lockRun } from './lock-run.ts'
import type { RunFailure, RunKey, RunOutcome } from './run.ts'
import { missedBy } from './run-row.ts'

/** Ends a run without a report; a second call for the same run changes nothing. */
export async function failRun(context: StoreContext, key: RunKey, failure: RunFailure): Promise<RunOutcome> {
  return inTransaction(context.db, async (db) => {
    const run = await lockRun(db, key)
    if (run === null || isOver(run)) return missedBy(run)
    await (failure.isVerdict ? listVerdict : listFailure)(db, key.sourceId)
    await db
      .updateTable('runs')
      .set({
        state: 'failed',
        error_code: failure.code,
        error_params: JSON.stringify(failure.params),
        is_result: failure.isVerdict,
        finished_at: context.now().toISOString(),
        sequence: await nextSequence(db),
      })
      .where('source_id', '=', key.sourceId)
      .where('number', '=', key.number)
      .execute()
    if (failure.isVerdict) await oweSeries(db, await seriesOfSource(db, key.sourceId))
    return 'accepted'
  })
}
