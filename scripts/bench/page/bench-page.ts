import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createCluster } from '../../../src/database/cluster.ts'
import { openEmbedded } from '../../../src/database/index.ts'
import { openPostgres } from '../../../src/database/open-postgres.ts'
import { openStore } from '../../../src/store/index.ts'
import { startPostgres } from '../../../tests/servers/start-postgres.ts'
import { loadReports } from './load-reports.ts'
import { measurePage } from './measure-page.ts'

const nameWidth = 36

/** Measures what the page asks of the store, on one with many reports; prints milliseconds and the length of each list. */
export async function benchPage(words: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...words],
    options: {
      stores: { type: 'string', default: 'embedded,postgres' },
      reports: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
    },
  })
  const plan = {
    reports: Number(options.reports),
    rounds: Number(options.rounds),
    seed: Number(options.seed),
  }
  for (const name of options.stores.split(',')) {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-page-'))
    // The user that PostgreSQL runs as must come as far as its folder.
    const serverFolder = mkdtempSync(join(tmpdir(), 'gongkai-bench-postgres-'))
    const server = name === 'postgres' ? await startPostgres({ folder: serverFolder }) : null
    try {
      await measureStore(plan, { name, folder, url: server?.url ?? null })
    } finally {
      await server?.stop()
      for (const path of [folder, serverFolder]) rmSync(path, { recursive: true, force: true })
    }
  }
}

interface Plan {
  readonly reports: number
  readonly rounds: number
  readonly seed: number
}

interface Place {
  readonly name: string
  readonly folder: string
  /** Null for the embedded database. */
  readonly url: string | null
}

async function measureStore({ reports, rounds, seed }: Plan, { name, folder, url }: Place): Promise<void> {
  const database =
    url === null ? await openEmbedded({ folder, makeCluster: createCluster }) : await openPostgres({ url })
  const store = await openStore({ database, folder: url === null ? folder : null, version: '1.0.0' })
  const start = performance.now()
  await loadReports(database.builder(), reports, seed)
  // What the server does by itself after a while; the embedded database is tidied by the service.
  if (url === null) await database.tidy()
  else await sql`VACUUM ANALYZE`.execute(database.builder())
  console.log(`${name}: ${reports} reports loaded in ${Math.round((performance.now() - start) / 1000)} s`)
  console.log(`${'milliseconds'.padEnd(nameWidth)}      p50      p95  processors    found`)
  for await (const { name: task, p50Ms, p95Ms, processorMs, total } of measurePage(store, rounds)) {
    console.log(
      [
        task.padEnd(nameWidth),
        p50Ms.toFixed(1).padStart(8),
        p95Ms.toFixed(1).padStart(8),
        processorMs.toFixed(1).padStart(11),
        `${total}`.padStart(8),
      ].join(' '),
    )
  }
  await store.close()
  await database.close()
}
