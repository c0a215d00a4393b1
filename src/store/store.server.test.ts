import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '../../tests/servers/test-database.ts'
import { openDatabase } from '../database/index.ts'
import { openStore } from './index.ts'
import { describeStore, type StoreUnderTest } from './testing/store-conformance.ts'

describeStore('PostgreSQL', async () => openPostgresStore(null))

describeStore('PostgreSQL with the bytes in a shared folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-store-'))
  const place = await openPostgresStore(folder)
  return {
    ...place,
    close: async () => {
      await place.close()
      await rm(folder, { recursive: true })
    },
  }
})

async function openPostgresStore(folder: string | null): Promise<StoreUnderTest> {
  const { url, drop } = await createTestDatabase()
  const database = await openDatabase({ type: 'postgres', url })
  const store = await openStore({ database, folder, version: '1.0.0' })
  return {
    store,
    reopen: async (version) => openStore({ database, folder, version }),
    close: async () => {
      await store.close()
      await database.close()
      await drop()
    },
  }
}
