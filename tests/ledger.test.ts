import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { csvRecords } from './export/parse-csv.ts'
import { reportPage } from './portal/agency-portal.ts'
import { type Portal, startPortal } from './portal/portal.ts'
import { type Run, runGongkai } from './run-gongkai.ts'

/** A request a second, and programs that start slowly on a busy machine. */
const patienceMs = 240_000
const agency = '松月县人民政府办公室'

let folder: string
let portal: Portal

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-ledger-'))
  portal = await startPortal({
    '/nb/': { body: index('2023.html') },
    '/nb/2023.html': { body: published(1, '0') },
  })
  const sites = `sources:\n  - name: songyue\n    url: ${portal.origin}/nb/\n  - name: nobody\n    url: ${portal.origin}/none/\n    agency: 松月县林业局\n`
  writeFileSync(join(folder, 'sites.yaml'), sites)
})
afterAll(async () => {
  await portal.close()
  rmSync(folder, { recursive: true })
})

test(
  'a report that is changed, and then removed, after its publication is in the ledger with its evidence',
  async () => {
    await visit()
    expect(await ledger()).toMatchObject([
      { agency, state: 'published', timeliness: 'late', published_on: '2024-02-06', changes: '0' },
      { agency: '松月县林业局', state: 'not-watched', deadline: '2024-01-31', published_on: '' },
    ])

    portal.routes.set('/nb/2023.html', { body: published(2, '7') })
    await visit()
    expect((await ledger())[0]).toMatchObject({
      changes: '1',
      changed_cells: '1',
      published_evidence: 'page',
    })
    const changes = (await command('sources', 'changes', 'songyue')).stdout
    expect(changes).toContain(`${agency} 2023: ${portal.origin}/nb/2023.html`)
    expect(changes).toMatch(/disclosure\.\S+: 0 \[read "0"\] -> 7 \[read "7"\]/u)

    portal.routes.delete('/nb/2023.html')
    await visit()
    expect((await ledger())[0]).toMatchObject({ state: 'disappeared', disappeared_reason: 'not-found' })
    const table = (await command('ledger', '--year', '2023')).stdout
    expect(table).toMatch(
      /^2023 {2}松月县人民政府办公室 +disappeared, late +2024-02-06 by its page +changed 1 time, 1 cell; gone since/u,
    )
  },
  patienceMs,
)

async function ledger(): Promise<readonly Readonly<Record<string, string>>[]> {
  const { stdout } = await command('ledger', '--year', '2023', '--format', 'csv')
  expect(stdout.startsWith('\ufeffyear,agency,')).toBe(true)
  return csvRecords(stdout)
}

async function visit(): Promise<void> {
  const host = new URL(portal.origin).host
  const permission = [
    '--contact',
    'me@songyue.test',
    '--allow-private',
    host,
    '--output',
    join(folder, 'output'),
  ]
  const run = await command('sources', 'run', 'songyue', ...permission)
  expect(run.stderr).not.toContain('rror')
}

function command(...words: readonly string[]): Promise<Run> {
  return runGongkai(...words, '--data', join(folder, 'data'), '--sites', join(folder, 'sites.yaml'))
}

function index(href: string): string {
  return `<meta charset="utf-8"><ul><li><a href="${href}">${agency}2023年年报</a></li></ul>`
}

function published(counter: number, firstCell: string): Buffer {
  return reportPage(counter, (html) =>
    html
      .replace(/<head>/iu, '<head><meta name="PubDate" content="2024-02-06 09:00">')
      .replace(/<td>0<\/td>/u, `<td>${firstCell}</td>`),
  )
}
