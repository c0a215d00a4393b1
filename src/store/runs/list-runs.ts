import { type Kysely, sql } from 'kysely'
import { rowsToAskFor, toPage } from '../page.ts'
import type { Page, PageRequest } from '../store.ts'
import type { StoreTables } from '../tables.ts'
import type { EndedRun, OwedRun, Run, RunKey } from './run.ts'
import { toRun } from './run-row.ts'

/** Runs of a version that are waiting or running, in the order they were asked for. */
export async function listOwedRuns(
  db: Kysely<StoreTables>,
  version: string,
  page: PageRequest,
): Promise<Page<OwedRun>> {
  const rows = await db
    .selectFrom('runs')
    .select(['source_id as sourceId', 'number', 'version', 'position'])
    .where('version', '=', version)
    .where('state', 'in', ['waiting', 'running'])
    .where('position', '>', Number(page.after ?? 0))
    .orderBy('position')
    .limit(rowsToAskFor(page))
    .execute()
  const { rows: shown, next } = toPage(rows, page, ({ position }) => String(position))
  return { rows: shown.map(({ position: _, ...run }) => run), next }
}

/** All runs that are over, in the order in which they ended. */
export async function listEndedRuns(db: Kysely<StoreTables>, page: PageRequest): Promise<Page<EndedRun>> {
  const rows = await db
    .selectFrom('runs')
    .select(['source_id as sourceId', 'number', 'version', 'sequence'])
    .select(
      sql<boolean>`NOT EXISTS (SELECT FROM gongkai.runs AS other
        WHERE other.source_id = runs.source_id AND other.number <> runs.number)`.as('isOnly'),
    )
    .where('sequence', '>', Number(page.after ?? 0))
    .orderBy('sequence')
    .limit(rowsToAskFor(page))
    .$narrowType<{ sequence: number }>()
    .execute()
  return toPage(rows, page, ({ sequence }) => String(sequence))
}

/** One run; null where there is none. */
export async function loadRun(db: Kysely<StoreTables>, { sourceId, number }: RunKey): Promise<Run | null> {
  const row = await runRows(db)
    .where('runs.source_id', '=', sourceId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? toRun(row) : null
}

/** All runs of a source, the first one first. */
export async function listRuns(db: Kysely<StoreTables>, sourceId: string): Promise<readonly Run[]> {
  const rows = await runRows(db).where('runs.source_id', '=', sourceId).orderBy('number').execute()
  return rows.map(toRun)
}

function runRows(db: Kysely<StoreTables>) {
  return db
    .selectFrom('runs')
    .leftJoin('parser_deaths', (join) =>
      join
        .onRef('parser_deaths.source_id', '=', 'runs.source_id')
        .onRef('parser_deaths.version', '=', 'runs.version'),
    )
    .selectAll('runs')
    .select('parser_deaths.count as parser_deaths')
}
