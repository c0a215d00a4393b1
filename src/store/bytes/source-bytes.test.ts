import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Kysely } from 'kysely'
import { copyCluster } from '../../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../../database/index.ts'
import { migrate } from '../migrations/migrate.ts'
import type { StoreTables } from '../tables.ts'
import { describeSourceBytes } from '../testing/bytes-conformance.ts'
import { spoilChunks } from '../testing/spoil-chunks.ts'
import { contentHash } from './content-hash.ts'
import { folderBytes } from './folder-bytes.ts'
import { postgresBytes } from './postgres-bytes.ts'

interface Place {
  readonly folder: string
  readonly database: Database
  readonly db: Kysely<StoreTables>
}

describeSourceBytes('a folder', async () => {
  const { folder, database, db } = await openPlace()
  return {
    bytes: folderBytes(join(folder, 'sources'), db),
    spoil: async (id) => writeFile(join(folder, 'sources', id.slice(0, 2), id), 'spoilt'),
    close: async () => close(folder, database),
  }
})

describeSourceBytes('the embedded database', async () => {
  const { folder, database, db } = await openPlace()
  return {
    bytes: postgresBytes(db),
    spoil: async (id) => spoilChunks(db, id),
    close: async () => close(folder, database),
  }
})

test('a file that was cut off is written anew, and nothing is left beside it', async () => {
  const { folder, database, db } = await openPlace()
  const bytes = folderBytes(folder, db)
  const content = Buffer.from('whole')
  const id = contentHash(content)
  await bytes.keep(id, content, async () => {})
  await writeFile(join(folder, id.slice(0, 2), id), 'wh')
  await bytes.keep(id, content, async () => {})
  expect(await bytes.load(id)).toEqual(content)
  expect(await readdir(join(folder, id.slice(0, 2)))).toEqual([id])
  await close(folder, database)
})

async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bytes-'))
  const database = await openEmbedded({ folder, makeCluster: copyCluster })
  const builder = database.builder<StoreTables>()
  await migrate(builder)
  return { folder, database, db: builder.withSchema('gongkai') }
}

async function close(folder: string, database: Database): Promise<void> {
  await database.close()
  await rm(folder, { recursive: true })
}
