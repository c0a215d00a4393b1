import { randomBytes } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { Sessions, toAccess } from '../access/index.ts'
import { apiEndpoints } from '../contract/api-endpoints.ts'
import { openApi } from '../contract/open-api.ts'
import { LiveFeed } from '../live-feed.ts'
import { createApi } from './create-api.ts'

const none = {} as never

function api() {
  const access = toAccess({
    host: '127.0.0.1',
    token: null,
    readToken: null,
    publicUrl: null,
    language: 'en',
  })
  const sessions = new Sessions({ access, serviceToken: 'x', key: randomBytes(32), port: () => 1 })
  return createApi({
    operations: none,
    analyst: none,
    views: none,
    files: none,
    sites: none,
    feed: new LiveFeed(none, 1),
    spoolFolder: '',
    sessions,
    version: '1.0.0',
    report: () => {},
    settleOutput: async () => ({ isCurrent: true }),
    stop: () => {},
  })
}

test('everything that is answered is described, and the other way about', () => {
  const answered = api().routes.map(({ method, path }) => `${method} ${path}`)
  const described = apiEndpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect([...new Set(answered)].sort()).toEqual(described.sort())
})

test('every endpoint has a name of its own', () => {
  const names = apiEndpoints.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('every reference leads somewhere', () => {
  const text = JSON.stringify(openApi())
  const { schemas } = openApi().components as { schemas: Record<string, unknown> }
  const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((name = '') => !(name in schemas))).toEqual([])
  expect(text).not.toContain('$defs')
})
