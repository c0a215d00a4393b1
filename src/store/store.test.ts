import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyCluster } from '../../tests/servers/seeded-cluster.ts'
import { openEmbedded } from '../database/index.ts'
import { openStore } from './index.ts'
import { describeStore } from './testing/store-conformance.ts'

describeStore('the embedded database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-store-'))
  const database = await openEmbedded({ folder, makeCluster: copyCluster })
  const store = await openStore({ database, folder, version: '1.0.0' })
  return {
    store,
    reopen: async (version) => openStore({ database, folder, version }),
    close: async () => {
      await store.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
})
