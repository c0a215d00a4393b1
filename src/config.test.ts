import { expect, test } from '@jest/globals'
import { type ConfigSources, parseConfig } from './config.ts'
import { ConfigError } from './errors.ts'

const nothing: ConfigSources = {
  flags: {},
  environment: {},
  file: null,
  workingFolder: '/people/li',
  language: 'en',
}

function withFile(content: unknown): ConfigSources {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { ...nothing, file: { path: '/etc/gongkai.config.json', folder: '/etc', text } }
}

test('without anything said, folders lie where the program was started', () => {
  expect(parseConfig(nothing)).toMatchObject({
    data: '/people/li/gongkai-data',
    inbox: '/people/li/inbox',
    inboxPolling: false,
    output: '/people/li/output',
    databaseUrl: null,
    redisUrl: null,
    sources: null,
    concurrency: null,
    port: 0,
    logLevel: null,
  })
})

test('a flag goes before the environment, and the environment before the file', () => {
  const { inbox, output, port } = parseConfig({
    ...withFile({ inbox: 'a', output: 'a', port: 1 }),
    environment: { GONGKAI_INBOX: 'b', GONGKAI_OUTPUT: 'b' },
    flags: { inbox: 'c' },
  })
  expect([inbox, output, port]).toEqual(['/people/li/c', '/people/li/b', 1])
})

test('a path in the file starts from the folder of the file', () => {
  expect(parseConfig(withFile({ inbox: 'in', data: '/srv/data' }))).toMatchObject({
    inbox: '/etc/in',
    data: '/srv/data',
  })
})

test('words spell numbers and truth values', () => {
  const environment = { GONGKAI_PORT: '8080', GONGKAI_CONCURRENCY: '3', GONGKAI_INBOX_POLLING: '1' }
  expect(parseConfig({ ...nothing, environment })).toMatchObject({
    port: 8080,
    concurrency: 3,
    inboxPolling: true,
  })
})

test('a folder whose name is a number stays a name', () => {
  expect(parseConfig({ ...nothing, flags: { inbox: '2024' } }).inbox).toBe('/people/li/2024')
})

test('an empty variable counts as unset', () => {
  const environment = { DATABASE_URL: '', REDIS_URL: '', GONGKAI_PORT: '' }
  expect(parseConfig({ ...nothing, environment })).toMatchObject({
    databaseUrl: null,
    redisUrl: null,
    port: 0,
  })
})

test.each<[string, ConfigSources, RegExp]>([
  ['an unknown key', withFile({ inbx: 'a' }), /gongkai\.config\.json.*inbx/],
  ['what is no JSON', withFile('{'), /not JSON/],
  ['a list', withFile([]), /gongkai\.config\.json/],
  ['a wrong kind of value', withFile({ port: 'x' }), /port/],
  ['a port beyond the last', { ...nothing, environment: { GONGKAI_PORT: '70000' } }, /GONGKAI_PORT/],
  ['no file at a time', { ...nothing, flags: { concurrency: '0' } }, /--concurrency/],
  ['an unknown level', { ...nothing, flags: { logLevel: 'loud' } }, /--log-level/],
  ['another database', { ...nothing, environment: { DATABASE_URL: 'mysql://x' } }, /DATABASE_URL/],
  ['Redis alone', { ...nothing, environment: { REDIS_URL: 'redis://x' } }, /without DATABASE_URL/],
])('%s is refused in one line that names the place', (_, sources, expected) => {
  const refusal = refusalOf(sources)
  expect(refusal).toMatch(expected)
  expect(refusal).not.toContain('\n')
})

test('a refusal is in the language of the user', () => {
  expect(refusalOf({ ...withFile({ inbx: 1 }), language: 'zh' })).toContain('未知')
})

test('a password in a refused address is not repeated', () => {
  expect(refusalOf({ ...nothing, environment: { DATABASE_URL: 'mysql://u:secret@h' } })).not.toContain(
    'secret',
  )
})

test.each([
  ['DATABASE_URL', 'postgres://u:secret#x@h/reports'],
  ['DATABASE_URL', 'postgres://u:secret@h:70000/reports'],
  ['REDIS_URL', 'redis://:secret/x@h'],
  ['REDIS_URL', 'redis://:secret%@h'],
  ['GONGKAI_PROXY', 'http://u:secret?x@h'],
])('%s that cannot be taken apart is refused without its password: %s', (variable, address) => {
  const refusal = refusalOf({
    ...nothing,
    environment: { DATABASE_URL: 'postgres://h/x', [variable]: address },
  })
  expect(refusal).toMatch(new RegExp(`^${variable}: .*%23`))
  expect(refusal).not.toContain('secret')
})

test.each([
  'postgres://u:100%@h/reports',
  'postgres://u:a b@h/reports',
  'postgres://u:secret@/reports?host=/run/postgresql',
  'postgres://%2Frun%2Fpostgresql/reports',
])('DATABASE_URL may be all that its client takes: %s', (databaseUrl) => {
  expect(parseConfig({ ...nothing, environment: { DATABASE_URL: databaseUrl } })).toMatchObject({
    databaseUrl,
  })
})

function refusalOf(sources: ConfigSources): string {
  try {
    parseConfig(sources)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}
