import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { GongkaiProcess } from './gongkai-process.ts'
import { madeUpReport } from './made-up-report.ts'
import { type Run, runGongkai } from './run-gongkai.ts'
import { until } from './until.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000

let folder: string
let service: GongkaiProcess

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-service-'))
  mkdirSync(path('inbox'))
  writeFileSync(path('inbox/found.txt'), madeUpReport('云溪县教育局', 2022))
  service = serve()
  await service.nextJson()
}, patienceMs)

afterAll(async () => {
  await service.end('SIGKILL')
  rmSync(folder, { recursive: true })
})

function path(name: string): string {
  return join(folder, name)
}

function serve(): GongkaiProcess {
  return new GongkaiProcess({ words: ['serve', '--json', '--log-level', 'warn'], folder })
}

function ask(...words: readonly string[]): Promise<Run> {
  return runGongkai(...words, '--data', path('gongkai-data'))
}

async function askJson(...words: readonly string[]): Promise<unknown> {
  const { stdout, stderr, status } = await ask(...words, '--json')
  if (status !== 0) throw new Error(`${words.join(' ')}: status ${status} ${stderr}`)
  return JSON.parse(stdout)
}

async function listSources(): Promise<readonly { readonly sourceId: string; readonly name: string }[]> {
  return (await askJson('list')) as { sourceId: string; name: string }[]
}

async function idOf(wanted: string): Promise<string> {
  const source = (await listSources()).find(({ name }) => name === wanted)
  return source?.sourceId ?? ''
}

test(
  'what was in the inbox, and what is dropped into it, is read and leaves',
  async () => {
    writeFileSync(path('inbox/dropped.txt'), madeUpReport('云溪县财政局', 2023))
    writeFileSync(path('inbox/other.txt'), 'nothing of the kind')
    await until(() => existsSync(path('inbox/failed/other.txt')), patienceMs)
    await until(() => existsSync(path('inbox/done/dropped.txt')), patienceMs)
    await until(() => existsSync(path('inbox/done/found.txt')), patienceMs)
    expect(readdirSync(path('inbox')).sort()).toEqual(['done', 'failed'])
    expect(readFileSync(path('inbox/failed/other.txt.txt'), 'utf8')).toContain('not a yearly')
    await until(() => existsSync(path('output/2022')) && existsSync(path('output/2023')), patienceMs)
    await until(
      () =>
        existsSync(path('output/cells.csv')) &&
        readFileSync(path('output/cells.csv'), 'utf8').includes('云溪县财政局'),
      patienceMs,
    )
  },
  2 * patienceMs,
)

test('the file with the token is for its owner alone', () => {
  expect(statSync(path('gongkai-data/service.json')).mode & 0o777).toBe(0o600)
})

test(
  'the running service answers other commands',
  async () => {
    expect(await askJson('status')).toMatchObject({
      store: { sources: 3, reports: 2, runs: { done: 2, failed: 1 } },
      service: { inbox: { moving: 0, waiting: 0, kept: 0 } },
    })
    expect(await askJson('failures')).toMatchObject([
      { name: 'other.txt', failure: { code: 'not-a-report' } },
    ])
    const id = await idOf('dropped.txt')
    expect(await askJson('show', id.slice(0, 10))).toMatchObject({ stored: { report: { year: 2023 } } })
    const { stdout } = await ask('list', '--region', '北京市')
    expect(stdout).toBe('')
    expect((await ask('export', '--format', 'csv', '--out', path('export'))).status).toBe(0)
    expect(readFileSync(path('export/reports.csv'), 'utf8')).toContain('云溪县财政局')
  },
  patienceMs,
)

test(
  'files that are run are handed to the service, and their results stand in its output folder at the end',
  async () => {
    mkdirSync(path('run'))
    writeFileSync(path('run/letter.txt'), '各位同事：\n')
    writeFileSync(path('run/new.txt'), madeUpReport('云溪县水利局', 2021))
    const { stdout, stderr, status } = await ask('run', path('run'))
    expect(stdout).toMatch(/^new\.txt: 云溪县水利局, 2021, \d+ cells read/)
    expect(stderr).toMatch(/takes the files\.\n(.*\n)*2 files: 1 report, 1 failure;/)
    expect(status).toBe(1)
    expect(readdirSync(path('output/2021'))).toHaveLength(1)
    expect(readFileSync(path('output/cells.csv'), 'utf8')).toContain('云溪县水利局')
    expect((await ask('run', path('run'), '--output', path('elsewhere'))).stderr).toMatch(
      /leave out --output/,
    )
    for (const { sourceId, name } of await listSources()) {
      if (['letter.txt', 'new.txt'].includes(name)) await askJson('forget', sourceId)
    }
  },
  patienceMs,
)

test(
  'a source that is read again has two readings, which are compared',
  async () => {
    const id = await idOf('dropped.txt')
    expect(await askJson('reprocess', '--all')).toEqual({ requested: 3 })
    await until(async () => {
      const { runs } = (await askJson('show', id)) as { runs: { state: string }[] }
      return runs.length === 2 && runs.every(({ state }) => state === 'done')
    }, patienceMs)
    expect(await askJson('diff', `${id}/1`, `${id}/2`)).toMatchObject({ fields: [], cells: [] })
  },
  patienceMs,
)

test(
  'a source that is forgotten goes from store, record and output',
  async () => {
    const id = await idOf('found.txt')
    await askJson('forget', id)
    expect(await idOf('found.txt')).toBe('')
    expect(readFileSync(path('gongkai-data/record.ndjson'), 'utf8')).not.toContain(id)
    expect(readdirSync(path('output/2022'))).toEqual([])
    const { status, stderr } = await ask('show', id)
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('no source') })
  },
  patienceMs,
)

test.each([
  [['show', 'xyz'], 'no id'],
  [['diff', 'abc/0', 'abc/1'], 'no report'],
  [['retry'], 'Say which'],
  [['reprocess', '--all', '--failed'], 'Say which'],
  [['serve'], 'runs on this data folder already'],
  [['worker'], 'DATABASE_URL'],
  [['rebuild'], 'Stop the service'],
  [['serve', '--port', 'x'], '--port'],
])('%j is refused in one line', async (words, expected) => {
  const { status, stderr } = await ask(...words)
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(expected) })
})

test(
  'doctor finds nothing wrong, beside the running service',
  async () => {
    const findings = (await askJson('doctor')) as { check: string; status: string }[]
    expect(findings.filter(({ status }) => status === 'failed')).toEqual([])
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['node', 'data', 'lock', 'queue']),
    )
  },
  patienceMs,
)

test(
  'asked to stop it ends, and what is stored can be asked without it',
  async () => {
    expect(await askJson('stop')).toMatchObject({ stopped: true })
    expect(service.hasEnded).toBe(true)
    expect(await service.end('SIGKILL')).toBe(0)
    expect(existsSync(path('gongkai-data/service.json'))).toBe(false)
    expect(await askJson('status')).toMatchObject({ store: { sources: 2 }, service: null })
    expect(await askJson('stop')).toEqual({ pid: null, stopped: false })
  },
  patienceMs,
)

test(
  'a rebuild makes the database from the record, and the next service reads everything again',
  async () => {
    const before = readFileSync(path('output/cells.csv'), 'utf8')
    expect(await askJson('rebuild')).toEqual({ sources: 2 })
    expect(await askJson('status')).toMatchObject({ store: { reports: 0, runs: { waiting: 2 } } })
    service = serve()
    await service.nextJson()
    await until(async () => {
      const { store } = (await askJson('status')) as { store: { runs: { done: number; failed: number } } }
      return store.runs.done + store.runs.failed === 2
    }, patienceMs)
    await until(() => readFileSync(path('output/cells.csv'), 'utf8') === before, patienceMs)
  },
  2 * patienceMs,
)

test(
  'a signal ends it gently',
  async () => {
    expect(await service.end('SIGTERM')).toBe(0)
    expect(existsSync(path('gongkai-data/lock'))).toBe(false)
  },
  patienceMs,
)

test(
  'after a death without warning the next one starts on what was left',
  async () => {
    service = serve()
    await service.nextJson()
    expect(await service.end('SIGKILL')).toBe('SIGKILL')
    expect(await askJson('status')).toMatchObject({ store: { sources: 2 }, service: null })
    service = serve()
    await service.nextJson()
    expect(await askJson('status')).toMatchObject({ service: { inbox: { kept: 0 } } })
  },
  patienceMs,
)
