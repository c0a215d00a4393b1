import { type Kysely, sql } from 'kysely'
import { ConfigError } from '../../errors.ts'
import { refusals } from '../refusals.ts'
import { type Migration, migrations } from './index.ts'

/** Names our lock among the advisory locks of a server; any number that nobody else uses. */
const lockKey = 7_290_417_346

/**
 * Brings the tables to the version of this program; two programs that start at once do it one after the other.
 *
 * Errors: ConfigError where a newer version has been at work.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(lockKey)})`.execute(transaction)
    await sql`CREATE SCHEMA IF NOT EXISTS gongkai`.execute(transaction)
    await sql`CREATE TABLE IF NOT EXISTS gongkai.migrations
      (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`.execute(transaction)
    const applied = await sql<{ name: string }>`SELECT name FROM gongkai.migrations`.execute(transaction)
    const names = new Set(applied.rows.map(({ name }) => name))
    refuseUnknown(names, steps)
    for (const step of steps) if (!names.has(step.name)) await apply(transaction, step)
  })
}

function refuseUnknown(applied: ReadonlySet<string>, steps: readonly Migration[]): void {
  const known = new Set(steps.map(({ name }) => name))
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new ConfigError(refusals.newerTables(unknown.join(', ')))
}

/** One by one: the embedded database takes one statement at a time. */
async function apply<Tables>(db: Kysely<Tables>, { name, statements }: Migration): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db)
  }
  await sql`INSERT INTO gongkai.migrations (name) VALUES (${name})`.execute(db)
}
