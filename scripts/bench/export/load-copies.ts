import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { pino } from 'pino'
import { extract } from '../../../src/extract/index.ts'
import { extractorVersion } from '../../../src/extract/pool/index.ts'
import { openPipeline } from '../../../src/service/index.ts'
import type { BenchBackend } from '../pipeline/bench-backend.ts'

const samples = 'samples/reports'
const copiesAtOnce = 250
/** Each table with what a copy has of its own; all else is as in the original. */
const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sources: { id: 'copy_id' },
  source_names: { source_id: 'copy_id' },
  runs: { source_id: 'copy_id', sequence: 'copy_sequence' },
  reports: {
    source_id: 'copy_id',
    agency: 'agency || copy_number',
    agency_name: 'agency_name || copy_number',
    order_agency: 'order_agency || copy_number',
  },
  report_tables: { source_id: 'copy_id' },
  sections: { source_id: 'copy_id' },
  issues: { source_id: 'copy_id' },
  // An export looks for no words.
  listed_sources: {
    source_id: 'copy_id',
    agency: 'agency || copy_number',
    text: 'NULL',
    grams: 'NULL::integer[]',
  },
}

/**
 * Fills an empty store with so many reports: the samples, read as ever, and copies of their rows under ids and
 * agencies of their own, made by the database itself.
 */
export async function loadCopies({ config }: BenchBackend, reports: number): Promise<void> {
  const pipeline = await openPipeline(config, extractorVersion, pino({ level: 'silent' }))
  const { store, database } = pipeline
  const originals: string[] = []
  for (const name of readdirSync(samples)) {
    const bytes = new Uint8Array(readFileSync(`${samples}/${name}`))
    const origin = { name, url: null, retrievedAt: null, charset: null }
    const { sourceId } = await store.keepSource(bytes, origin)
    await store.finishRun({ sourceId, number: 1 }, await extract(bytes, { name }), null)
    originals.push(sourceId)
  }
  const db = database.builder<unknown>()
  const rounds = Math.ceil(reports / originals.length) - 1
  for (let first = 1; first <= rounds; first += copiesAtOnce) {
    await copyRows(db, { first, last: Math.min(rounds, first + copiesAtOnce - 1), originals })
    if (database.type === 'embedded') await sql`CHECKPOINT`.execute(db)
  }
  await pipeline.close()
}

interface Copies {
  readonly first: number
  readonly last: number
  /** The ids of the samples' sources. */
  readonly originals: readonly string[]
}

/** The originals are looked up by their ids: to look them up in what has been copied takes longer each time. */
async function copyRows(db: Kysely<unknown>, { first, last, originals }: Copies): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // No foreign key is looked after: nine tenths of the time would go into that, and what is copied holds.
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction)
    for (const [table, own] of Object.entries(tables)) {
      const columns = await columnsOf(transaction, table)
      const key = own.id ? 'id' : 'source_id'
      await sql`
        INSERT INTO gongkai.${sql.id(table)} (${sql.join(columns.map((name) => sql.id(name)))})
        SELECT ${sql.join(columns.map((name) => sql.raw(own[name] ?? `kept."${name}"`)))}
        FROM unnest(${originals}::text[]) WITH ORDINALITY AS original (source_id, place)
        JOIN gongkai.${sql.id(table)} AS kept ON kept.${sql.id(key)} = original.source_id
        CROSS JOIN generate_series(${first}::integer, ${last}::integer) AS copy_number
        CROSS JOIN LATERAL (SELECT encode(sha256(convert_to(original.source_id || copy_number, 'UTF8')), 'hex')
          AS copy_id, copy_number * ${originals.length}::bigint + place AS copy_sequence) AS own`.execute(
        transaction,
      )
    }
    const sequence = (last + 1) * originals.length
    await sql`UPDATE gongkai.facts SET value = ${sequence} WHERE name = 'sequence'`.execute(transaction)
  })
}

/** Those that a row is given; not those that the database counts itself. */
async function columnsOf(db: Kysely<unknown>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'gongkai' AND table_name = ${table} AND is_identity = 'NO'
      AND is_generated = 'NEVER'`.execute(db)
  return rows.map(({ name }) => name)
}
