import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { madeUpReport } from '../../../tests/made-up-report.ts'
import { copyCluster } from '../../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../../database/index.ts'
import type { Report } from '../../document/index.ts'
import { extract } from '../../extract/index.ts'
import { viewSource } from '../../extract/view/view-source.ts'
import {
  type FileOperations,
  fileOperations,
  type Operations,
  sourceViews,
  storeOperations,
} from '../../operations/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import { type ServiceClient, serviceClient, type WebServer } from '../index.ts'
import { serviceToken, startTestServer } from '../testing/start-test-server.ts'

const jobs = { waiting: 0, active: 0, delayed: 0, failed: 0 }

let folder: string
let database: Database
let store: Store
let server: WebServer
let client: ServiceClient
const told: string[] = []
const ids: Record<'report' | 'failed' | 'gone', string> = { report: '', failed: '', gone: '' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  await openVersion('1.0.0')
  ids.report = await keep(madeUpReport('云溪县水利局', 2023), '年报.txt')
  ids.failed = await keep('nothing of the kind', 'note.txt')
  ids.gone = await keep(madeUpReport('云溪县司法局', 2022), 'gone.txt')
  await finish(ids.report, madeUpReport('云溪县水利局', 2023))
  await finish(ids.gone, madeUpReport('云溪县司法局', 2022))
  await fail()
  server = await startTestServer({
    operations: onStore(),
    views: sourceViews({ store, view: viewSource }),
    probes: { store: () => store.ping() },
    metrics: async () => 'gongkai_sources 3\n',
    files: {
      keepFile: async (name, bytes) => onFiles().keepFile(name, bytes),
      loadFile: async (source) => onFiles().loadFile(source),
    },
    stop: () => told.push('stop'),
  })
  client = serviceClient({ host: '127.0.0.1', port: server.port, token: serviceToken })
})

afterAll(async () => {
  await server.close()
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const ways: readonly [string, () => Operations][] = [
  ['the store', () => onStore()],
  ['the service', () => client],
]

describe.each(ways)('asked through %s', (_way, ask) => {
  test('the status counts sources and runs and names the last failures', async () => {
    const status = await ask().status()
    expect(status).toMatchObject({ version: '1.0.0', store: { runs: { failed: 1 } } })
    expect(status.failures).toMatchObject([{ sourceId: ids.failed, failure: { code: 'not-a-report' } }])
    expect(status.service).toMatchObject({ pid: 1, jobs: { extract: jobs } })
  })

  test('failures and sources come in pages', async () => {
    expect((await ask().listFailures({ after: null, limit: 5 })).rows).toMatchObject([{ name: 'note.txt' }])
    const first = await ask().listSources({}, { after: null, limit: 1 })
    const rest = await ask().listSources({}, { after: first.next, limit: 5 })
    expect([...first.rows, ...rest.rows].map(({ sourceId }) => sourceId)).toContain(ids.report)
    const filter = { year: 2023, state: 'done', agency: '云溪县水利局' } as const
    expect((await ask().listSources(filter, { after: null, limit: 5 })).rows).toMatchObject([
      { name: '年报.txt' },
    ])
  })

  test('a source is shown by the beginning of its id, with its report or that of a run', async () => {
    const details = await ask().show(ids.report.slice(0, 8), null)
    expect(details).toMatchObject({
      sourceId: ids.report,
      origins: [{ name: '年报.txt' }],
      runs: [{ number: 1 }],
    })
    expect(details.stored?.report.agency).toBe('云溪县水利局')
    expect((await ask().show(ids.report, 1)).stored).toEqual(details.stored)
    expect((await ask().show(ids.failed, null)).stored).toBeNull()
  })

  test.each([
    ['unknown-source', () => ask().show('0000', null)],
    ['no-report', () => ask().show(ids.failed, 1)],
    ['no-report', () => ask().diff({ source: ids.report, number: 1 }, { source: ids.report, number: 9 })],
    ['no-report', () => ask().diff({ source: ids.report, number: 1 }, { source: ids.failed, number: null })],
    ['unknown-source', () => ask().requestRuns({ type: 'source', source: '0000' })],
    ['unknown-source', () => ask().forget('0000')],
  ])('what is not there is refused as %s', async (code, request) => {
    await expect(request()).rejects.toMatchObject({ name: 'RequestError', code })
  })

  test('reports are streamed whole', async () => {
    const upTo = await ask().lastSequence()
    const filter = { year: 2023 }
    expect(await ask().countReports(filter, upTo)).toBe(1)
    const streamed: unknown[] = []
    for await (const report of ask().streamReports(filter, upTo)) streamed.push(report)
    expect(streamed).toEqual([await store.loadReport(ids.report)])
  })

  test('two runs of equal outcome do not differ', async () => {
    const run = { source: ids.report, number: 1 }
    const current = { ...run, number: null }
    const side = { sourceId: ids.report, number: 1 }
    expect(await ask().diff(run, current)).toMatchObject({ before: side, after: side, fields: [], cells: [] })
  })

  test('reports of two sources are compared', async () => {
    const [before, after] = [ids.report, ids.gone].map((source) => ({ source, number: null }))
    if (!before || !after) throw new Error('two sources')
    expect(await ask().diff(before, after)).toMatchObject({
      after: { sourceId: ids.gone },
      fields: expect.arrayContaining([expect.objectContaining({ field: 'agency' })]),
    })
  })

  test('the ledger has an entry for each agency and year', async () => {
    const { rows, total } = await ask().listLedger({ year: 2023 })
    expect(total).toBe(2)
    expect((await ask().listLedger({ year: 2023 }, { start: 1, end: 9 })).rows).toEqual(rows.slice(1))
    expect(rows.map(({ agency, state }) => [agency.name, state])).toEqual([
      ['云溪县司法局', 'not-watched'],
      ['云溪县水利局', 'published'],
    ])
  })

  test('runs that are asked for are told of to the service', async () => {
    told.length = 0
    expect(await ask().requestRuns({ type: 'failed' })).toBe(1)
    expect(told).toEqual(['requested'])
    await fail()
  })
})

test('a source that is forgotten is gone, and goes from the output too', async () => {
  told.length = 0
  expect(await client.forget(ids.gone.slice(0, 10))).toBe(ids.gone)
  expect(await store.loadBytes(ids.gone)).toBeNull()
  expect(told).toEqual([`forgotten ${ids.gone}`])
})

test('a newer version shows cell by cell what it reads otherwise', async () => {
  await store.close()
  await openVersion('1.1.0')
  const report = await read(madeUpReport('云溪县水利局', 2023), '1.1.0')
  const { disclosure } = report.tables
  const [name = '', cell] = Object.entries(disclosure?.cells ?? {})[0] ?? []
  if (!disclosure || !cell) throw new Error('the made-up report has a table')
  const cells = { ...disclosure.cells, [name]: { ...cell, value: 999, status: 'inferred' as const } }
  const tables = { ...report.tables, disclosure: { ...disclosure, cells } }
  await store.finishRun({ sourceId: ids.report, number: 2 }, { ...report, title: 'Other', tables }, null)
  const difference = await onStore('1.1.0').diff(
    { source: ids.report, number: 1 },
    { source: ids.report, number: 2 },
  )
  expect(difference).toMatchObject({
    before: { number: 1, version: '1.0.0' },
    after: { number: 2, version: '1.1.0' },
    fields: [{ field: 'title', after: 'Other' }],
    cells: [
      {
        cell: `disclosure.${name}`,
        before: { value: cell.value },
        after: { value: 999, status: 'inferred' },
      },
    ],
  })
})

test('a file that is sent is kept under its name, a name that the inbox passes over is refused', async () => {
  await expect(client.keepFile('~$x.docx', new Uint8Array([1]))).rejects.toMatchObject({ code: 'unreadable' })
  const { sourceId, isNew } = await client.keepFile('新/x.txt', new TextEncoder().encode('sent'))
  expect([sourceId.length, isNew, await client.settleOutput()]).toEqual([64, true, { isCurrent: true }])
  await store.forget(sourceId)
})

test('asked to stop, the service is told so', async () => {
  told.length = 0
  await client.stop()
  expect(told).toEqual(['stop'])
})

/** On the store that is open now. */
function onFiles(): FileOperations {
  return fileOperations({ store, runsRequested: () => {} })
}

function onStore(version = '1.0.0'): Operations {
  return storeOperations({
    store,
    version,
    service: {
      status: async () => ({
        pid: 1,
        startedAt: '2025-01-01T00:00:00.000Z',
        jobs: { crawl: jobs, ingest: jobs, extract: jobs, export: jobs },
        inbox: null,
      }),
      runsRequested: () => told.push('requested'),
      forgotten: async (sourceId) => {
        told.push(`forgotten ${sourceId}`)
      },
    },
  })
}

async function openVersion(version: string): Promise<void> {
  store = await openStore({ database, folder, version })
}

async function keep(text: string, name: string): Promise<string> {
  const origin = { name, url: null, retrievedAt: null, charset: null }
  return (await store.keepSource(new TextEncoder().encode(text), origin)).sourceId
}

async function fail(): Promise<void> {
  const { length: number } = await store.listRuns(ids.failed)
  const failure = { code: 'not-a-report', params: { sections: 0 }, isVerdict: true } as const
  await store.failRun({ sourceId: ids.failed, number }, failure)
}

async function finish(sourceId: string, text: string): Promise<void> {
  const report = await read(text, '1.0.0')
  const agency = { name: report.agency ?? '', regionCode: null, regionName: null, level: null, kind: null }
  await store.finishRun({ sourceId, number: 1 }, report, agency)
}

async function read(text: string, version: string): Promise<Report> {
  const report = await extract(new TextEncoder().encode(text), { name: 'x' })
  return { ...report, extractor: { ...report.extractor, version } }
}
