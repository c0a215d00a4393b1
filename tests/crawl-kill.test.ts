import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { agencyPortal } from './portal/agency-portal.ts'
import { type Portal, startPortal } from './portal/portal.ts'
import { gongkai, type Run, runGongkai } from './run-gongkai.ts'

/** A request a second, a dozen of them each time, and programs that start slowly on a busy machine. */
const patienceMs = 600_000
const kills = 5
/** A visit takes twelve seconds. */
const longestLifeMs = 12_000

type Place = 'one' | 'other'

let folder: string
/** Each place visits a portal of its own, so that both can be visited at a time. */
let portals: Readonly<Record<Place, Portal>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-crawl-kill-'))
  portals = { one: await startPortal(agencyPortal()), other: await startPortal(agencyPortal()) }
})
afterAll(async () => {
  await portals.one.close()
  await portals.other.close()
  rmSync(folder, { recursive: true, force: true })
})

test(
  'a crawl that is killed again and again ends in the same state as one that is not',
  async () => {
    await addSite('one')
    const unharmed = sources('one', 'run', ...visiting('one'))
    const lives: number[] = []
    await addSite('other')
    for (let kill = 0; kill < kills; kill++) lives.push(await runAndKill())
    const last = await sources('other', 'run', ...visiting('other'))
    expect(await unharmed).toMatchObject({ status: 0 })
    const story = { lives, last }
    expect({ ...(await state('other')), story }).toEqual({ ...(await state('one')), story })
    expect(await sources('other', 'run', ...visiting('other'))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('songyue: 0 kept, 3 unchanged, 9 passed over'),
    })
  },
  patienceMs,
)

function addSite(place: Place): Promise<Run> {
  return sources(place, 'add', `${portals[place].origin}/zwgk/nb/index.html`, '--name', 'songyue')
}

/** Lets a run of the site live for a while after its first word to the site; how long that was. */
async function runAndKill(): Promise<number> {
  const { log } = portals.other
  log.length = 0
  const child = start('other', 'run', ...visiting('other'))
  const ended = once(child, 'close')
  while (log.length === 0 && child.exitCode === null) await sleep(50)
  const lifeMs = Math.round(Math.random() * longestLifeMs)
  await Promise.race([sleep(lifeMs), ended])
  child.kill('SIGKILL')
  await ended
  return lifeMs
}

/** What is kept, without what differs from run to run: the clock and the counter of a page. */
async function state(place: Place): Promise<object> {
  const lines = async (...words: readonly string[]): Promise<Record<string, unknown>[]> => {
    const { stdout } = await runGongkai(...words, '--json', '--data', join(folder, place, 'data'))
    return JSON.parse(stdout)
  }
  const kept = await lines('list')
  const output = join(folder, place, 'output')
  const reports = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\d{4}.*json$/u.test(path),
  )
  return {
    sources: kept.map(({ name, state, year, agency }) => JSON.stringify([name, state, year, agency])).sort(),
    reports: reports.length,
  }
}

function sources(place: Place, command: string, ...words: readonly string[]): Promise<Run> {
  return runGongkai('sources', command, ...words, ...where(place))
}

function start(place: Place, command: string, ...words: readonly string[]): ChildProcess {
  const given = [gongkai, 'sources', command, ...words, ...where(place)]
  return spawn(process.execPath, given, { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C' } })
}

function where(place: Place): readonly string[] {
  return ['--sites', join(folder, place, 'sites.yaml'), '--data', join(folder, place, 'data')]
}

function visiting(place: Place): readonly string[] {
  const output = ['--output', join(folder, place, 'output')]
  return ['--contact', 'me@songyue.test', '--allow-private', new URL(portals[place].origin).host, ...output]
}
