import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { storedReport } from '../../../tests/export/stored-reports.ts'
import { until } from '../../../tests/until.ts'
import type { AnalystOperations } from '../../operations/index.ts'
import type { StoredReport } from '../../store/index.ts'
import type { WebServer } from '../index.ts'
import { serviceToken, startTestServer } from '../testing/start-test-server.ts'
import { StreamedFile } from '../transfer/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'exports-'))
const spoolFolder = join(folder, 'downloads')
let report: StoredReport
let server: WebServer
let state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }

/** Reports without an end. */
async function* streamSelected(): AsyncGenerator<StoredReport> {
  try {
    for (;;) {
      if (state.given >= state.failsAfter) throw new Error('the database went away')
      state.given += 1
      yield report
      await new Promise(setImmediate)
    }
  } finally {
    state.isOver = true
  }
}

beforeAll(async () => {
  report = await storedReport()
  const analyst = { selectReports: async () => [], streamSelected } as Partial<AnalystOperations>
  server = await startTestServer({ analyst: analyst as AnalystOperations, spoolFolder })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

function download(
  format: string,
  signal: AbortSignal | null = null,
  method: string = 'GET',
): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/api/v1/exports/${format}`, {
    method,
    headers: { authorization: `Bearer ${serviceToken}` },
    signal,
  })
}

test('a download goes at the pace of its reader, and ends when the reader goes', async () => {
  state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }
  const control = new AbortController()
  const answer = await download('ndjson', control.signal)
  await answer.body?.getReader().read()
  let [seen, looksWithoutMore] = [0, 0]
  // Until what lies between the two is full: on a busy machine that takes a while.
  await until(() => {
    looksWithoutMore = state.given === seen ? looksWithoutMore + 1 : 0
    seen = state.given
    return looksWithoutMore === 5
  }, 20_000)
  control.abort()
  await until(() => state.isOver, 5000)
  await until(() => readdirSync(spoolFolder).length === 0, 5000)
})

test('a download that is packed first ends when its reader goes before anything was sent', async () => {
  state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }
  const control = new AbortController()
  await download('csv', control.signal)
  await until(() => state.given > 0, 5000)
  control.abort()
  await until(() => state.isOver, 5000)
  await until(() => readdirSync(spoolFolder).length === 0, 5000)
})

test.each(['ndjson', 'csv', 'xlsx'])(
  'a download of %s that fails in the middle breaks off',
  async (format) => {
    state = { given: 0, isOver: false, failsAfter: 20 }
    const answer = await download(format)
    expect(answer.status).toBe(200)
    await expect(answer.arrayBuffer()).rejects.toThrow()
    await until(() => readdirSync(spoolFolder).length === 0, 5000)
  },
)

test('so many downloads at a time are written, and one more when one of them has ended', async () => {
  state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }
  const controls = [1, 2, 3, 4].map(() => new AbortController())
  for (const { signal } of controls) expect((await download('ndjson', signal)).status).toBe(200)
  for (const method of ['GET', 'HEAD']) {
    const { status, headers } = await download('ndjson', null, method)
    expect([status, headers.get('retry-after')]).toEqual([503, '30'])
  }
  expect(await (await download('ndjson')).json()).toMatchObject({ code: 'too-many-exports' })
  for (const control of controls) control.abort()
  await until(async () => (await download('csv', null, 'HEAD')).ok, 5000)
  await until(() => readdirSync(spoolFolder).length === 0, 5000)
})

test('HEAD tells of a download without writing it', async () => {
  state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }
  for (let times = 0; times < 10; times++) {
    const { status, headers } = await download('csv', null, 'HEAD')
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.zip')])
  }
  expect(state.given).toBe(0)
  expect(readdirSync(spoolFolder)).toEqual([])
})

test('a download whose reader takes nothing for long is given up', async () => {
  const file = new StreamedFile('x.csv', 50)
  const written = (async () => {
    for (;;) await file.write('x'.repeat(100_000))
  })()
  await expect(written).rejects.toThrow('took nothing')
  expect(file.isAbandoned()).toBe(true)
})

test('what an earlier service left is cleared away', async () => {
  const other = join(folder, 'other')
  await (await startTestServer({ spoolFolder: other })).close()
  expect(existsSync(other)).toBe(true)
  expect(readdirSync(other)).toEqual([])
})
