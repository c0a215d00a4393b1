import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { madeUpReport } from '../../tests/made-up-report.ts'
import { copyCluster } from '../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../database/index.ts'
import { ConfigError, SourceError } from '../errors.ts'
import { cellsCsvLines, reportJson } from '../export/index.ts'
import { extract, extractorVersion } from '../extract/index.ts'
import { openStore, type Store } from './index.ts'

let folder: string
let database: Database
let store: Store

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-rebuild-'))
  await open()
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true })
})

async function open(isAnew = false): Promise<void> {
  database = await openEmbedded({ folder, isAnew, makeCluster: copyCluster })
  store = await openStore({ database, folder, version: extractorVersion })
}

async function close(): Promise<void> {
  await store.close()
  await database.close()
}

async function keep(text: string, name: string): Promise<string> {
  const origin = { name, url: null, retrievedAt: null, charset: null }
  return (await store.keepSource(new TextEncoder().encode(text), origin)).sourceId
}

/** Reads everything that is owed, as the workers do. */
async function readAll(): Promise<void> {
  const { rows } = await store.listOwedRuns({ after: null, limit: 100 })
  for (const run of rows) {
    const bytes = (await store.loadBytes(run.sourceId)) ?? new Uint8Array()
    const [origin] = await store.listOrigins(run.sourceId)
    const reading = extract(bytes, { name: origin?.name ?? '' })
    try {
      const report = await reading
      const agency = {
        name: report.agency ?? '',
        regionCode: null,
        regionName: null,
        level: null,
        kind: null,
      }
      await store.finishRun(run, report, agency)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      await store.failRun(run, { code: error.code, params: error.params, isVerdict: true })
    }
  }
}

/** The whole list, with its counts and what is found in the texts. */
async function listAll(): Promise<unknown> {
  const page = { after: null, limit: 100, sort: 'agency', direction: 'asc' } as const
  return [
    await store.listReports({}, page),
    await store.listReports({ text: '公开' }, page),
    await store.countFacets({}),
    await store.countDoubts({}),
  ]
}

/** Everything that an export could show. */
async function exportAll(): Promise<string> {
  const parts: string[] = []
  for await (const { report, agency, names, rivals, issues, decisions } of store.streamReports({}, 1e9)) {
    parts.push(
      reportJson(report),
      cellsCsvLines(report),
      JSON.stringify({ agency, names, rivals, issues, decisions }),
    )
  }
  const failures = await store.listFailures({ after: null, limit: 100 })
  parts.push(
    ...failures.rows.map(({ sourceId, failure, name }) => JSON.stringify([sourceId, failure, name])).sort(),
  )
  parts.push(
    JSON.stringify(await store.loadSourceList('sites')),
    JSON.stringify(await store.listFinds('yunxi')),
    JSON.stringify(await store.listSightings()),
  )
  return parts.join('\n')
}

const trail = {
  url: 'https://www.yunxi.test/download?id=1',
  finalUrl: 'https://www.yunxi.test/a.txt',
  page: 'https://www.yunxi.test/',
  linkText: '2022年年报',
  isAttached: false,
  printedDate: '2023-01-09',
  published: { on: '2024-01-09', label: 'PubDate' },
  year: 2022,
  retrievedAt: '2023-02-01T00:00:00.000Z',
  headers: { etag: '"1"' },
}

test('a database that was deleted is made anew from the record, and exports are the same to the byte', async () => {
  const first = await keep(madeUpReport('云溪县档案局', 2022), '年报/a.txt')
  await keep(madeUpReport('云溪县档案局', 2022), 'copy.txt')
  await keep(madeUpReport('云溪县水利局', 2023), 'b.txt')
  await keep(`${madeUpReport('云溪县档案局', 2022)}\n`, 'rival.txt')
  await keep('no report', 'c.txt')
  const gone = await keep(madeUpReport('云溪县司法局', 2021), 'd.txt')
  await readAll()
  await store.decide({ type: 'prefer', sourceId: first, by: '罗', note: '' })
  await store.decide({
    type: 'agency',
    sourceId: first,
    by: '罗',
    note: 'renamed in 2022',
    agency: { name: '云溪县档案馆', regionCode: '990101', regionName: '云溪县', level: 'county', kind: null },
  })
  const cell = 'applications.new.total'
  const correction = { type: 'correct', sourceId: first, cell, by: '罗', note: '', printed: null } as const
  await store.decide({ ...correction, value: 3 })
  const { id: decisionId } = await store.decide({ ...correction, value: 4 })
  await store.decide({ type: 'undo', sourceId: first, decisionId, by: '王', note: '' })
  await store.storeSourceList('sites', ['https://example.org'])
  for (const sourceId of [gone, first]) await store.noteFind({ site: 'yunxi', sourceId, trail })
  await store.noteGone({ site: 'yunxi', url: trail.url }, 'removed')
  await store.forget(gone)
  const before = await exportAll()
  const listed = await listAll()

  await close()
  await open(true)
  expect(await store.status()).toMatchObject({ sources: 4, reports: 0, runs: { waiting: 4 } })
  await readAll()
  expect(await exportAll()).toBe(before)
  expect(await listAll()).toEqual(listed)
  expect(before).toContain('云溪县档案馆')
  expect(before).toContain(trail.finalUrl)
  expect(await readFile(join(folder, 'record.ndjson'), 'utf8')).not.toContain(gone)
})

test('sources that an earlier version kept without a list are listed at the next start', async () => {
  const sourceId = await keep(madeUpReport('云溪县档案局', 2022), '年报/a.txt')
  await keep('no report', 'c.txt')
  await readAll()
  await keep('later', 'd.txt')
  await store.decide({ type: 'prefer', sourceId, by: null, note: '' })
  const listed = await listAll()
  await sql`DELETE FROM gongkai.listed_sources`.execute(database.builder())
  await close()
  await open()
  expect(await listAll()).toEqual(listed)
})

test('an entry that the database did not live to take in is taken in at the next start', async () => {
  await keep('first', 'a.txt')
  await close()
  const entry = {
    type: 'source',
    sourceId: 'ab'.repeat(32),
    bytes: 1,
    origin: { name: 'b.txt', url: null, retrievedAt: null, charset: null },
  }
  const line = JSON.stringify({ number: 2, at: '2026-01-02T03:04:05.678Z', entry })
  await appendFile(join(folder, 'record.ndjson'), `${line}\n`)
  await open()
  expect(await store.status()).toMatchObject({ sources: 2, runs: { waiting: 2 } })
  expect(await store.listOrigins(entry.sourceId)).toMatchObject([
    { name: 'b.txt', firstSeenAt: '2026-01-02T03:04:05.678Z' },
  ])
})

test('a source that was to be forgotten when the power went is gone after the next start', async () => {
  const sourceId = await keep('private', 'a.txt')
  await close()
  const line = JSON.stringify({
    number: 2,
    at: '2026-01-02T03:04:05.678Z',
    entry: { type: 'forget', sourceId },
  })
  await appendFile(join(folder, 'record.ndjson'), `${line}\n`)
  await open()
  expect(await store.status()).toMatchObject({ sources: 0 })
  expect(await store.loadBytes(sourceId)).toBeNull()
  expect(await readFile(join(folder, 'record.ndjson'), 'utf8')).not.toContain(sourceId)
})

test('a rebuild puts the old database aside until it is dropped', async () => {
  await close()
  await open(true)
  expect(await readdir(folder)).toContain('database.old')
})

test('a record that is older than the database is refused, and the database can be made anew from it', async () => {
  await keep('first', 'a.txt')
  await close()
  const older = await readFile(join(folder, 'record.ndjson'))
  await open()
  await keep('second', 'b.txt')
  await close()
  await writeFile(join(folder, 'record.ndjson'), older)
  await expect(open()).rejects.toThrow(ConfigError)
  await database.close()
  await rm(join(folder, 'record.ndjson'))
  await expect(open()).rejects.toThrow('gongkai rebuild')
  await database.close()
  await writeFile(join(folder, 'record.ndjson'), older)
  await open(true)
  expect(await store.status()).toMatchObject({ sources: 1 })
})

test('a backup of record and sources is enough to start from', async () => {
  const sourceId = await keep('first', 'a.txt')
  await close()
  for (const name of ['database', 'folder.json']) await rm(join(folder, name), { recursive: true })
  await open()
  expect(await store.status()).toMatchObject({ sources: 1, runs: { waiting: 1 } })
  expect(await store.loadBytes(sourceId)).toEqual(Buffer.from('first'))
})
