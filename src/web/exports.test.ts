import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { storedReport } from '../../tests/export/stored-reports.ts'
import { until } from '../../tests/until.ts'
import type { AnalystOperations } from '../operations/index.ts'
import type { StoredReport } from '../store/index.ts'
import type { WebServer } from './index.ts'
import { serviceToken, startTestServer } from './testing/start-test-server.ts'

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

function download(format: string, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/api/v1/exports/${format}`, {
    headers: { authorization: `Bearer ${serviceToken}` },
    signal,
  })
}

test('a download goes at the pace of its reader, and ends when the reader goes', async () => {
  state = { given: 0, isOver: false, failsAfter: Number.POSITIVE_INFINITY }
  const control = new AbortController()
  const answer = await download('ndjson', control.signal)
  await answer.body?.getReader().read()
  await new Promise((resolve) => setTimeout(resolve, 500))
  const { given } = state
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(state.given).toBe(given)
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

test('what an earlier service left is cleared away', async () => {
  const other = join(folder, 'other')
  await (await startTestServer({ spoolFolder: other })).close()
  expect(existsSync(other)).toBe(true)
  expect(readdirSync(other)).toEqual([])
})
