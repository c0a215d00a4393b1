import { importTypeScript } from './bundle.mjs'

/** Starts the servers before the tests that need them; workers of Jest find them by their environment. */
export default async function setUp() {
  const { startServers } = await importTypeScript('start-servers.ts')
  const servers = await startServers()
  process.env.GONGKAI_TEST_POSTGRES_URL = servers.postgresUrl
  process.env.GONGKAI_TEST_REDIS_URL = servers.redisUrl
  globalThis.gongkaiTestServers = servers
}
