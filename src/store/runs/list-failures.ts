import { type Kysely, type RawBuilder, sql } from 'kysely'
import { allOf } from '../listing/conditions.ts'
import { toWords } from '../listing/search-text.ts'
import { rowsToAskFor, toPage } from '../page.ts'
import { storableText } from '../storable-text.ts'
import type { Page, PageRequest } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { FailedRun, FailureCounts, FailureFilter, Run } from './run.ts'
import { type RunRow, toRun } from './run-row.ts'

/** Sources whose latest run failed, the last failure first. */
export async function listFailures(
  db: Kysely<StoreTables>,
  page: PageRequest,
  filter: FailureFilter = {},
): Promise<Page<FailedRun>> {
  const { rows } = await sql<RunRow & { readonly name: string }>`
    SELECT runs.*, NULL AS parser_deaths,
      (SELECT name FROM gongkai.source_names AS names WHERE names.source_id = runs.source_id
        ORDER BY names.position LIMIT 1) AS name
    FROM gongkai.runs
    WHERE ${isFailure(filter)} AND (${page.after}::bigint IS NULL OR sequence < ${page.after}::bigint)
    ORDER BY sequence DESC LIMIT ${rowsToAskFor(page)}`.execute(db)
  const { rows: shown, next } = toPage(rows, page, ({ sequence }) => String(sequence))
  return { rows: shown.flatMap((row) => toFailedRun(toRun(row), row.name)), next }
}

/** How many there are, by code too. */
export async function countFailures(db: Kysely<StoreTables>, filter: FailureFilter): Promise<FailureCounts> {
  const { code, ...others } = filter
  const { rows } = await sql<{ value: string; count: number }>`
    SELECT error_code AS value, count(*) AS count FROM gongkai.runs WHERE ${isFailure(others)}
    GROUP BY error_code ORDER BY count(*) DESC, error_code`.execute(db)
  const counted = rows.filter(({ value }) => code === undefined || value === code)
  return { total: counted.reduce((sum, { count }) => sum + count, 0), codes: rows }
}

/** Holds for the latest run of a source that failed as a filter says. Shape: a condition on the columns of `runs`. */
export function isFailure(filter: FailureFilter): RawBuilder<boolean> {
  const { code, q } = storableText(filter)
  return allOf([
    sql<boolean>`state = 'failed'`,
    sql<boolean>`NOT EXISTS (SELECT FROM gongkai.runs AS later
      WHERE later.source_id = runs.source_id AND later.number > runs.number)`,
    ...(code === undefined ? [] : [sql<boolean>`error_code = ${code}`]),
    ...toWords(q ?? '').map(
      (word) => sql<boolean>`EXISTS (SELECT FROM gongkai.listed_sources AS listed
        WHERE listed.source_id = runs.source_id AND strpos(listed.names, ${word}) > 0)`,
    ),
  ])
}

function toFailedRun({ sourceId, number, version, failure, finishedAt }: Run, name: string): FailedRun[] {
  if (failure === null || finishedAt === null) return []
  return [{ sourceId, number, version, failure, finishedAt, name }]
}
