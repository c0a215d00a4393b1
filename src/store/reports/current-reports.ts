import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a run's report is the current one of its source, as things stood at a sequence number; null: now.
 *
 * Shape: a condition on the alias of `runs`.
 */
export function isCurrent(runs: string, upTo: number | null): RawBuilder<boolean> {
  const run = sql.id(runs)
  return sql<boolean>`(${run}.is_result AND ${isWithin(runs, upTo)} AND NOT EXISTS (
    SELECT FROM gongkai.runs AS later
    WHERE later.source_id = ${run}.source_id AND later.number > ${run}.number AND later.is_result
      AND ${isWithin('later', upTo)}))`
}

/**
 * Whether a report is the one to take for its agency and year: no other current one has a smaller preference.
 * One without agency or year stands for itself.
 *
 * Shape: a condition on the alias of `reports`.
 */
export function isPreferred(reports: string, upTo: number | null): RawBuilder<boolean> {
  const report = sql.id(reports)
  return sql<boolean>`NOT EXISTS (
    SELECT FROM gongkai.reports AS better
    JOIN gongkai.runs AS better_run USING (source_id, number)
    WHERE better.agency_name = ${report}.agency_name AND better.year = ${report}.year
      AND (better.preference, better.source_id COLLATE "C") < (${report}.preference, ${report}.source_id COLLATE "C")
      AND better.source_id <> ${report}.source_id
      AND ${isCurrent('better_run', upTo)})`
}

function isWithin(runs: string, upTo: number | null): RawBuilder<boolean> {
  return upTo === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${runs}.sequence`)} <= ${upTo}::bigint`
}
