import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { GongkaiProcess } from './gongkai-process.ts'
import { reportPage } from './portal/agency-portal.ts'
import { type Portal, startPortal } from './portal/portal.ts'
import { type Run, runGongkai } from './run-gongkai.ts'
import { until } from './until.ts'

/** A request a second, and programs that start slowly on a busy machine. */
const patienceMs = 240_000

let folder: string
let portal: Portal

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-sources-'))
  portal = await startPortal({
    '/nb/': {
      headers: { etag: '"1"' },
      body: '<meta charset="utf-8"><ul><li><a href="2023.html">松月县人民政府办公室2023年年报</a></li></ul>',
    },
    '/nb/2023.html': { body: reportPage(1) },
  })
})
afterAll(async () => {
  await portal.close()
  rmSync(folder, { recursive: true })
})

test(
  'a site is added, tried, run twice, listed and removed',
  async () => {
    expect(await sources('add', `${portal.origin}/nb/`, '--name', 'songyue')).toMatchObject({ status: 0 })
    expect(await sources('run', ...stores())).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/who you are/u),
    })
    expect(portal.log).toEqual([])

    const tried = await sources('test', ...permission())
    expect(tried).toMatchObject({ status: 0, stdout: expect.stringContaining('1 would be kept') })
    expect(tried.stderr).toContain('Allowed although not public: 127.0.0.1:')

    const first = await sources('run', ...permission(), ...stores())
    expect(first).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('songyue: 1 kept, 0 unchanged'),
    })
    const [written = ''] = readdirSync(join(folder, 'output', '2023'))
    const report = JSON.parse(readFileSync(join(folder, 'output', '2023', written), 'utf8'))
    expect(report).toMatchObject({ year: 2023, source: { url: `${portal.origin}/nb/2023.html` } })

    const second = await sources('run', ...permission(), ...stores())
    expect(second).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('songyue: 0 kept, 1 unchanged'),
    })
    const listed = JSON.parse((await sources('list', '--json', '--data', join(folder, 'data'))).stdout)
    expect(listed).toMatchObject({ name: 'songyue', visit: { state: 'done', counts: { unchanged: 1 } } })
    expect(await sources('remove', 'songyue')).toMatchObject({ status: 0 })
    expect(await sources('run', 'songyue', ...permission())).toMatchObject({ status: 2 })
  },
  patienceMs,
)

test(
  'beside a running service sites are added, visited by their schedule, asked for, tried and removed',
  async () => {
    const home = join(folder, 'service')
    mkdirSync(home)
    const service = new GongkaiProcess({ words: ['serve', '--json', ...permission()], folder: home })
    try {
      await service.nextJson()
      const ask = (...words: readonly string[]): Promise<Run> =>
        sourcesAt(join(home, 'gongkai.sources.yaml'), ...words, '--data', join(home, 'gongkai-data'))
      const list = async (): Promise<Record<string, unknown>> =>
        JSON.parse((await ask('list', '--json')).stdout || '{}')

      expect(await ask('add', `${portal.origin}/nb/`, '--name', 'songyue')).toMatchObject({ status: 0 })
      // A new site is due at once.
      await until(
        async () => ((await list()).visit as { state?: string } | null)?.state === 'done',
        patienceMs,
      )
      expect(await list()).toMatchObject({ name: 'songyue', state: 'done', visit: { counts: { kept: 1 } } })
      expect(await ask('add', `${portal.origin}/nb/`, '--name', 'songyue')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('stands twice'),
      })
      expect(await ask('run')).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('songyue: 0 kept, 1 unchanged'),
      })
      expect(await ask('test', `${portal.origin}/nb/`)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('1 would be kept'),
      })
      expect(await ask('run', 'nobody')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('nobody'),
      })
      expect(await ask('test', '--allow-private', 'localhost')).toMatchObject({ status: 2 })
      expect(await ask('remove', 'songyue')).toMatchObject({ status: 0 })
      expect(await list()).toEqual({})
    } finally {
      await service.end('SIGTERM')
    }
  },
  patienceMs,
)

test('a site on a private address is not visited unless it is allowed', async () => {
  portal.log.length = 0
  await sources('add', `${portal.origin}/nb/`, '--name', 'inside')
  const run = await sources('test', '--contact', 'me@songyue.test')
  expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining('the address is not public') })
  expect(portal.log).toEqual([])
})

function sources(...words: readonly string[]): Promise<Run> {
  return sourcesAt(join(folder, 'gongkai.sources.yaml'), ...words)
}

function sourcesAt(list: string, ...words: readonly string[]): Promise<Run> {
  return runGongkai('sources', ...words, '--sites', list)
}

function permission(): readonly string[] {
  return ['--contact', 'me@songyue.test', '--allow-private', new URL(portal.origin).host]
}

function stores(): readonly string[] {
  return ['--data', join(folder, 'data'), '--output', join(folder, 'output')]
}
