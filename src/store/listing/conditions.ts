import { type RawBuilder, sql } from 'kysely'
import { storableText } from '../storable-text.ts'
import type { ReportQuery, ReportState } from './report-list.ts'
import { toWords } from './search-text.ts'

/** What each state asks of a row of the list. */
export const stateConditions: Readonly<Record<ReportState, RawBuilder<boolean>>> = {
  clean: sql<boolean>`(outcome = 'report' AND open_doubts = 0)`,
  doubts: sql<boolean>`(outcome = 'report' AND open_doubts > open_checks)`,
  'failed-checks': sql<boolean>`(outcome = 'report' AND open_checks > 0)`,
  failed: sql<boolean>`(outcome = 'failed')`,
  waiting: sql<boolean>`(outcome = 'waiting')`,
}

/**
 * What a query asks of a row of the list, all but the text.
 *
 * Shape: a condition on the columns of `listed_sources`.
 */
export function toCondition(query: ReportQuery): RawBuilder<boolean> {
  const { q, agency, region, year, level, form, state } = storableText(query)
  return allOf([
    ...toWords(q ?? '').map(
      (word) => sql<boolean>`(strpos(words, ${word}) > 0 OR strpos(names, ${word}) > 0)`,
    ),
    ...(agency === undefined ? [] : [sql<boolean>`agency = ${agency}`]),
    ...(region === undefined ? [] : [sql<boolean>`starts_with(region_code, ${region})`]),
    ...(year === undefined ? [] : [sql<boolean>`year = ${year}`]),
    ...(level === undefined ? [] : [sql<boolean>`level = ${level}`]),
    ...(form === undefined ? [] : [sql<boolean>`form = ${form}`]),
    ...(state === undefined ? [] : [stateConditions[state]]),
  ])
}

/** Holds where all hold. */
export function allOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` AND `)}`
}
