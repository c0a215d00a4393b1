import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { madeUpReport } from '../../../tests/made-up-report.ts'
import { copyCluster } from '../../../tests/servers/seeded-cluster.ts'
import { until } from '../../../tests/until.ts'
import { type Database, openEmbedded } from '../../database/index.ts'
import { extract } from '../../extract/index.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { analystOperations } from '../../operations/index.ts'
import { openStore, type Store } from '../../store/index.ts'
import type {
  AgencySeries,
  AgencySuggestion,
  MadeDecision,
  Problem,
  ReportFacets,
  ReportList,
  ReviewQueue,
  ReviewState,
} from '../contract/index.ts'
import type { WebServer } from '../index.ts'
import { serviceToken, startTestServer } from '../testing/start-test-server.ts'

const agency = '云溪县水利局'
/** Its sum does not hold: a check fails. */
const wrongSum = '云溪县司法局'
const labelled = 'k3yk3yk3yk3yk3yk3y'
const cell = 'disclosure.normativeDocuments.issued'

let folder: string
let database: Database
let store: Store
let server: WebServer
const ids: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyst-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  store = await openStore({ database, folder, version: extractorVersion })
  await keep(madeUpReport(agency, 2022), '2022.txt')
  await keep(madeUpReport(agency, 2023), '2023.txt')
  await keep(
    madeUpReport(wrongSum, 2023).replace(/(一、本年新收政府信息公开申请数量 \| )0/, '$13'),
    'wrong.txt',
  )
  const spoolFolder = join(folder, 'downloads')
  server = await startTestServer({
    token: `李明:${labelled}`,
    analyst: analystOperations(store),
    store,
    spoolFolder,
  })
})

afterAll(async () => {
  await server.close()
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})

async function keep(text: string, name: string): Promise<void> {
  const bytes = new TextEncoder().encode(text)
  const { sourceId, owedRun } = await store.keepSource(bytes, {
    name,
    url: null,
    retrievedAt: null,
    charset: null,
  })
  const run = { sourceId, number: owedRun?.number ?? 1 }
  await store.startRun(run)
  const report = await extract(bytes, { name })
  const name_ = report.agency ?? ''
  await store.finishRun(run, report, {
    name: name_,
    regionCode: '430600',
    regionName: '云溪县',
    level: 'county',
    kind: 'department',
  })
  ids.push(sourceId)
}

interface Asked {
  readonly token?: string
  readonly method?: string
  readonly json?: unknown
}

async function ask(
  path: string,
  { method = 'GET', json, token = serviceToken }: Asked = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
}

async function get<T>(path: string): Promise<T> {
  const answer = await ask(path)
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

test('reports are listed in pages, by filters and in an order, with a total', async () => {
  const query = `q=${encodeURIComponent('水利')}&sort=year&direction=asc&limit=1`
  const first = await get<ReportList>(`/reports?${query}`)
  expect(first).toMatchObject({ total: 2, rows: [{ agency, year: 2022, name: '2022.txt' }] })
  const second = await get<ReportList>(`/reports?${query}&after=${encodeURIComponent(first.next ?? '')}`)
  expect(second).toMatchObject({ total: 2, rows: [{ agency, year: 2023 }] })
})

test('a cursor that is none is refused', async () => {
  const answer = await ask('/reports?after=none')
  expect(answer.status).toBe(400)
  expect((await answer.json()) as Problem).toMatchObject({ code: 'unknown-cursor' })
})

test('the values of a filter are counted', async () => {
  const facets = await get<ReportFacets>('/reports/facets?year=2023')
  expect(facets).toMatchObject({
    total: 2,
    years: [
      { value: '2023', count: 2 },
      { value: '2022', count: 1 },
    ],
  })
})

test('agencies are found by a word, and their years come as a series', async () => {
  const [found] = await get<AgencySuggestion[]>(`/agencies?q=${encodeURIComponent('水利')}`)
  expect(found).toMatchObject({ name: agency, years: [2022, 2023] })
  const series = await get<AgencySeries>(`/series?agency=${encodeURIComponent(agency)}`)
  expect(series.years.map(({ year, stored }) => [year, stored.report.year])).toEqual([
    [2022, 2022],
    [2023, 2023],
  ])
})

test('a doubt is judged, by whoever says so, and taken back', async () => {
  const queue = await get<ReviewQueue>('/review?limit=1')
  expect(queue.total).toBeGreaterThan(0)
  const [doubt] = queue.rows
  const request = {
    type: 'dismiss',
    sourceId: doubt?.sourceId,
    subject: doubt?.subject,
    by: '李明',
    note: '已核对',
  }
  const answer = await ask('/decisions', { method: 'POST', json: request })
  expect(answer.status).toBe(200)
  const made = (await answer.json()) as MadeDecision
  expect(made.decision).toMatchObject({ type: 'dismiss', by: '李明', note: '已核对' })
  const after = await get<ReviewState>(`/sources/${doubt?.sourceId}/review`)
  expect(after.doubts.find(({ subject }) => subject === doubt?.subject)).toMatchObject({
    state: 'dismissed',
    decisionId: made.id,
  })
  const undone = await ask(`/decisions/${encodeURIComponent(made.id)}`, {
    method: 'DELETE',
    json: { by: '王芳' },
  })
  expect(((await undone.json()) as MadeDecision).decision).toMatchObject({ type: 'undo', by: '王芳' })
  const back = await get<ReviewState>(`/sources/${doubt?.sourceId}/review`)
  expect(back.doubts.find(({ subject }) => subject === doubt?.subject)).toMatchObject({ state: 'open' })
  expect(back.decisions.map(({ state }) => state)).toContain('undone')
})

test('a correction stands beside what the machine read', async () => {
  const json = { type: 'correct', sourceId: ids[1], cell, value: 41, by: '李明', note: '电话核实' }
  expect((await ask('/decisions', { method: 'POST', json })).status).toBe(200)
  const { decisions } = await get<ReviewState>(`/sources/${ids[1]}/review`)
  expect(decisions).toMatchObject([{ state: 'applied', decision: { cell, value: 41, by: '李明' } }])
})

test('whose token has a label decides under that name, whatever they say', async () => {
  const json = { type: 'prefer', sourceId: ids[0], by: '王芳' }
  const answer = await ask('/decisions', { method: 'POST', json, token: labelled })
  expect(((await answer.json()) as MadeDecision).decision).toMatchObject({ type: 'prefer', by: '李明' })
})

test.each([
  ['a cell that no form has', { type: 'correct', cell: 'disclosure.none.none', value: 1 }, 404],
  ['a cell that is none', { type: 'correct', cell: '../x', value: 1 }, 400],
  ['a value that is no number', { type: 'correct', cell, value: '1' }, 400],
  ['a doubt that is not there', { type: 'accept', subject: 'none' }, 404],
  ['an unknown decision', { type: 'erase' }, 400],
  ['what was never asked for', { type: 'prefer', extra: 1 }, 400],
])('a decision on %s is refused', async (_, request, status) => {
  const json = { sourceId: ids[0], by: '李明', note: '', ...request }
  expect((await ask('/decisions', { method: 'POST', json })).status).toBe(status)
})

test('a download has exactly the reports of the list, in its order', async () => {
  const query = `agency=${encodeURIComponent(agency)}&sort=year&direction=desc`
  const answer = await ask(`/exports/ndjson?${query}`)
  expect(answer.headers.get('content-disposition')).toContain('filename="gongkai.ndjson"')
  const reports = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(reports.map(({ year }) => year)).toEqual([2023, 2022])
  expect(reports[0].stored.corrections).toMatchObject([{ cell, personValue: 41 }])
})

test.each([
  ['csv', 'reports.csv'],
  ['parquet', 'cells.parquet'],
  ['datapackage', 'datapackage.json'],
  ['xlsx', 'xl/workbook.xml'],
])('%s comes as an archive that can be read, and nothing is left of it', async (format, name) => {
  const answer = await ask(`/exports/${format}?year=2023&table=disputes&lang=en`)
  expect(answer.status).toBe(200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(files)).toContain(name)
  await until(async () => (await readdir(join(folder, 'downloads'))).length === 0, 5000)
})

test('a wide table has a row a report', async () => {
  const files = unzipSync(new Uint8Array(await (await ask('/exports/csv?wide=true&year=2023')).arrayBuffer()))
  const text = new TextDecoder().decode(files['wide.csv'])
  expect(text.trimEnd().split('\r\n')).toHaveLength(3)
})

test('a download of what cannot be listed is refused before it begins', async () => {
  expect((await ask('/exports/doc')).status).toBe(400)
  expect((await ask('/exports/csv?table=none')).status).toBe(400)
})
