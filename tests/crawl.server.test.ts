import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { GongkaiProcess } from './gongkai-process.ts'
import { reportPage } from './portal/agency-portal.ts'
import { type Portal, type Route, startPortal } from './portal/portal.ts'
import { createTestDatabase, type TestDatabase } from './servers/test-database.ts'
import { testRedisUrl } from './servers/test-servers.ts'
import { until } from './until.ts'

/** Processes start slowly on a busy machine, and a machine that died is missed after half a minute. */
const patienceMs = 240_000
/** The databases of a Redis are numbered; this one is for this file. */
const redisDatabase = 11
const years = [2019, 2020, 2021, 2022, 2023]
/** What the clocks of two processes and a timer may be apart. */
const slackMs = 20

interface Arrival {
  readonly url: string
  readonly at: number
}

let folder: string
let database: TestDatabase
let environment: Record<string, string>
let portal: Portal
const arrivals: Arrival[] = []
const processes: GongkaiProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-crawlers-'))
  database = await createTestDatabase()
  const redisUrl = new URL(testRedisUrl())
  redisUrl.pathname = `/${redisDatabase}`
  environment = { DATABASE_URL: database.url, REDIS_URL: redisUrl.href }
  portal = await startPortal(Object.fromEntries(['songyue', 'qinghe'].flatMap(routesOf)))
}, patienceMs)

afterAll(async () => {
  for (const one of processes) await one.end('SIGKILL')
  await portal.close()
  await database.drop()
  rmSync(folder, { recursive: true })
}, patienceMs)

/** An index and its reports, each a document of its own. */
function routesOf(name: string): [string, Route][] {
  const noting =
    (url: string, body: string | Buffer): Route =>
    (_, response) => {
      arrivals.push({ url, at: performance.now() })
      response.writeHead(200, { 'content-type': 'text/html' }).end(body)
    }
  const items = years.map((year) => `<li><a href="${year}.html">${name}县教育局${year}年年报</a></li>`)
  const index = `<meta charset="utf-8"><ul>${items.join('')}</ul>`
  const pages = years.map((year): [string, Route] => {
    const body = reportPage(1, (html) => html.replaceAll('2023', String(year)).replaceAll('松月', name))
    return [`/${name}/${year}.html`, noting(`/${name}/${year}.html`, body)]
  })
  return [[`/${name}/`, noting(`/${name}/`, index)], ...pages]
}

/** A process with a folder of its own, as on a machine of its own. */
async function startOn(machine: string, ...words: readonly string[]): Promise<GongkaiProcess> {
  const home = join(folder, machine)
  mkdirSync(home, { recursive: true })
  const started = new GongkaiProcess({
    words: [...words, '--json', '--log-level', 'warn', ...permission()],
    folder: home,
    environment,
  })
  processes.push(started)
  await started.nextJson()
  return started
}

/** The states of the sites, as a machine without the list sees them. */
async function states(): Promise<Record<string, unknown>[]> {
  const home = join(folder, 'asking')
  mkdirSync(home, { recursive: true })
  const asking = new GongkaiProcess({ words: ['sources', 'list', '--json'], folder: home, environment })
  const rows = [await asking.nextJson(), await asking.nextJson()]
  await asking.end('SIGTERM')
  return rows
}

function permission(): readonly string[] {
  return ['--contact', 'me@songyue.test', '--allow-private', new URL(portal.origin).host]
}

test(
  'machines share sites and leave a host in peace together, and one that dies is made up for by another',
  async () => {
    const sources = ['songyue', 'qinghe'].map((name) => ({ name, url: `${portal.origin}/${name}/` }))
    mkdirSync(join(folder, 'first'))
    writeFileSync(join(folder, 'first/gongkai.sources.yaml'), JSON.stringify({ sources }))
    const first = await startOn('first', 'worker', '--queues', 'crawl')
    await until(() => arrivals.length >= 3, patienceMs)
    await startOn('second', 'worker', '--queues', 'crawl')
    await first.end('SIGKILL')
    await until(async () => (await states()).every(({ state }) => state === 'done'), patienceMs)

    const pauses = arrivals.slice(1).map(({ at }, index) => at - (arrivals[index]?.at ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThan(1000 - slackMs)
    // All pages were asked for; those that the first machine had kept, at most once more.
    for (const { name } of sources) {
      for (const path of ['', ...years.map((year) => `${year}.html`)]) {
        const times = arrivals.filter(({ url }) => url === `/${name}/${path}`).length
        expect(times).toBeGreaterThanOrEqual(1)
        expect(times).toBeLessThanOrEqual(2)
      }
    }
    const asking = new GongkaiProcess({
      words: ['status', '--json'],
      folder: join(folder, 'asking'),
      environment,
    })
    expect(await asking.nextJson()).toMatchObject({ store: { sources: 2 * years.length } })
  },
  2 * patienceMs,
)
