import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { packSeed } from '../database/index.ts'
import { openPipeline } from './open-pipeline.ts'

/** A step of the build: writes an empty embedded database, with all tables in it, as an archive to a path. */
const [, , path] = process.argv
if (path === undefined) throw new Error('no path was given')
const data = mkdtempSync(join(tmpdir(), 'gongkai-seed-'))
try {
  const config = { data, databaseUrl: null, redisUrl: null, sources: null, inbox: data, output: data }
  const pipeline = await openPipeline(config, 'none', pino({ level: 'silent' }))
  const db = pipeline.database.builder<unknown>()
  await sql`VACUUM FULL`.execute(db)
  await sql`CHECKPOINT`.execute(db)
  await pipeline.close()
  writeFileSync(path, packSeed(join(data, 'database')))
} finally {
  rmSync(data, { recursive: true })
}
