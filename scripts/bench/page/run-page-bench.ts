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

// The process of `npm run bench -- page [--stores embedded,postgres --reports 100000 --rounds 40 --seed 1]`.
const { values: options } = parseArgs({
  options: {
    stores: { type: 'string', default: 'embedded,postgres' },
    reports: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
})

for (const name of options.stores.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), `gongkai-bench-page-`))
  // The user that PostgreSQL runs as must come as far as its folder.
  const serverFolder = mkdtempSync(join(tmpdir(), 'gongkai-bench-postgres-'))
  const server = name === 'postgres' ? await startPostgres({ folder: serverFolder }) : null
  try {
    await measureStore(name, folder, server?.url ?? null)
  } finally {
    await server?.stop()
    for (const path of [folder, serverFolder]) rmSync(path, { recursive: true, force: true })
  }
}

async function measureStore(name: string, folder: string, url: string | null): Promise<void> {
  const database =
    url === null ? await openEmbedded({ folder, makeCluster: createCluster }) : await openPostgres({ url })
  const store = await openStore({ database, folder: url === null ? folder : null, version: '1.0.0' })
  const start = performance.now()
  await loadReports(database.builder(), Number(options.reports), Number(options.seed))
  // What the server does by itself after a while; the embedded database is tidied by the service.
  if (url === null) await database.tidy()
  else await sql`VACUUM ANALYZE`.execute(database.builder())
  console.log(
    `${name}: ${options.reports} reports loaded in ${Math.round((performance.now() - start) / 1000)} s`,
  )
  for (const { name: task, p50Ms, p95Ms, total } of await measurePage(store, Number(options.rounds))) {
    console.log(
      [
        task.padEnd(36),
        p50Ms.toFixed(1).padStart(8),
        p95Ms.toFixed(1).padStart(8),
        `${total}`.padStart(8),
      ].join(' '),
    )
  }
  await store.close()
  await database.close()
}
