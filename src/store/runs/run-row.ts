import type { Selectable } from 'kysely'
import type { StoreTables } from '../tables.ts'
import type { Run, RunOutcome } from './run.ts'

/** A row of `runs` with the count of parsers that died over it. */
export type RunRow = Omit<Selectable<StoreTables['runs']>, 'position'> & {
  readonly parser_deaths: number | null
}

/** A run as the store gives it out. */
export function toRun(row: RunRow): Run {
  return {
    sourceId: row.source_id,
    number: row.number,
    version: row.version,
    state: row.state,
    failure: row.error_code && {
      code: row.error_code,
      params: row.error_params ?? {},
      isVerdict: row.is_result,
    },
    parserDeaths: row.parser_deaths ?? 0,
    requestedAt: new Date(row.requested_at).toISOString(),
    startedAt: toTime(row.started_at),
    finishedAt: toTime(row.finished_at),
  }
}

/** Why a call did not take effect, by what there is of the run now. */
export function missedBy(run: Run | null): Exclude<RunOutcome, 'accepted'> {
  return run === null ? 'forgotten' : 'finished'
}

function toTime(time: Date | string | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
