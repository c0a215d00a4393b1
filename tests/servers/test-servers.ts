/** Where PostgreSQL listens. Errors: Error outside the Jest project `servers`, whose set-up starts it. */
export function testPostgresUrl(): string {
  return required('GONGKAI_TEST_POSTGRES_URL')
}

/** Where Redis listens; errors as above. */
export function testRedisUrl(): string {
  return required('GONGKAI_TEST_REDIS_URL')
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: tests on servers are named *.server.test.ts`)
  return value
}
