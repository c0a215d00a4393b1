import { createTestDatabase } from '../../../tests/servers/test-database.ts'
import { openDatabase } from '../../database/index.ts'
import { migrate } from '../migrations/migrate.ts'
import type { StoreTables } from '../tables.ts'
import { describeSourceBytes } from '../testing/bytes-conformance.ts'
import { spoilChunks } from '../testing/spoil-chunks.ts'
import { postgresBytes } from './postgres-bytes.ts'

describeSourceBytes('PostgreSQL', async () => {
  const { url, drop } = await createTestDatabase()
  const database = await openDatabase({ type: 'postgres', url })
  const builder = database.builder<StoreTables>()
  await migrate(builder)
  const db = builder.withSchema('gongkai')
  return {
    bytes: postgresBytes(db),
    spoil: async (id) => spoilChunks(db, id),
    close: async () => {
      await database.close()
      await drop()
    },
  }
})
