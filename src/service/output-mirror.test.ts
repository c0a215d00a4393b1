import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { madeUpReport } from '../../tests/made-up-report.ts'
import type { Report } from '../document/index.ts'
import { extract } from '../extract/index.ts'
import type { EndedRun, Run, StoredReport } from '../store/index.ts'
import { OutputMirror } from './output-mirror.ts'

/** What the mirror sees of a store: the reports of the runs of each source, and the runs in order of their ends. */
class FakeStore {
  readonly ended: EndedRun[] = []
  readonly reports = new Map<string, (Report | null)[]>()
  decisions: readonly object[] = []

  add(report: Report, given: Report | null = report): EndedRun {
    const { id: sourceId } = report
    const runs = [...(this.reports.get(sourceId) ?? []), given]
    this.reports.set(sourceId, runs)
    const place = { number: runs.length, sequence: this.ended.length + 1 }
    const run = { sourceId, version: '1.0.0', isOnly: true, ...place }
    this.ended.push(run)
    return run
  }

  readonly lastSequence = async (): Promise<number> => this.ended.length

  readonly listEndedRuns = async ({
    after,
    limit,
  }: {
    after: string | null
    limit: number
  }): Promise<{ rows: EndedRun[]; next: string | null }> => {
    const rows = this.ended
      .filter(({ sequence }) => sequence > Number(after ?? 0))
      .slice(0, limit)
      .map((run) => ({ ...run, isOnly: this.reports.get(run.sourceId)?.length === 1 }))
    const last = rows.at(-1)?.sequence ?? this.ended.length
    return { rows, next: last < this.ended.length ? String(last) : null }
  }

  readonly listRuns = async (sourceId: string): Promise<Run[]> =>
    (this.reports.get(sourceId) ?? []).map((report, index) => {
      return { sourceId, number: index + 1, state: report ? 'done' : 'failed' } as Run
    })

  readonly loadReport = async (sourceId: string, number?: number): Promise<StoredReport | null> => {
    const runs = this.reports.get(sourceId) ?? []
    const report = runs[(number ?? runs.length) - 1]
    const found = { agency: null, names: [], isPreferred: true, rivals: [], seriesChecks: [], issues: [] }
    return report ? ({ ...found, report, decisions: this.decisions } as unknown as StoredReport) : null
  }

  readonly streamReports = async function* (this: FakeStore): AsyncGenerator<StoredReport> {
    for (const id of this.reports.keys()) {
      const stored = await this.loadReport(id)
      if (stored) yield stored
    }
  }.bind(this)
}

let folder: string
let store: FakeStore
let mirror: OutputMirror

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-mirror-'))
  store = new FakeStore()
  mirror = await open()
})

afterEach(async () => {
  await mirror.close()
  rmSync(folder, { recursive: true })
})

async function open(): Promise<OutputMirror> {
  return OutputMirror.open({
    folder: join(folder, 'output'),
    data: join(folder, 'data'),
    store,
    log: pino({ level: 'silent' }),
  })
}

async function readReport(agency: string, year: number): Promise<Report> {
  return extract(new TextEncoder().encode(madeUpReport(agency, year)), { name: `${agency}.txt` })
}

/** Does all export jobs that are owed; how many runs there were. */
async function catchUp(): Promise<number> {
  const jobs = await mirror.listOwed()
  const runs = await mirror.countOwed()
  for (const job of jobs) if (job.kind === 'export') await mirror.update(job.payload)
  return runs
}

async function listOutput(): Promise<string[]> {
  const entries = await readdir(join(folder, 'output'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'output').length + 1))
    .sort()
}

test('each report has its file, and cells.csv has them all', async () => {
  const [first, second] = [await readReport('云溪县教育局', 2022), await readReport('云溪县财政局', 2023)]
  store.add(first)
  store.add(second)
  expect(await catchUp()).toBe(2)
  await mirror.settle()
  expect(await listOutput()).toEqual([
    `2022/云溪县教育局_2022_${first.id.slice(0, 8)}.json`,
    `2023/云溪县财政局_2023_${second.id.slice(0, 8)}.json`,
    'cells.csv',
  ])
  const cells = readFileSync(join(folder, 'output', 'cells.csv'), 'utf8')
  expect(cells).toContain(first.id)
  expect(cells).toContain(second.id)
})

test('what is written is not owed again, also after a restart', async () => {
  store.add(await readReport('云溪县教育局', 2022))
  await catchUp()
  expect(await mirror.countOwed()).toBe(0)
  await mirror.settle()
  await mirror.close()
  mirror = await open()
  expect(await catchUp()).toBe(0)
})

test('counting what is owed hands nothing out', async () => {
  store.add(await readReport('云溪县教育局', 2022))
  expect(await mirror.countOwed()).toBe(1)
  expect(await mirror.countOwed()).toBe(1)
  expect(await mirror.listNew()).toHaveLength(1)
})

test('after a restart in the middle only the rest is owed', async () => {
  store.add(await readReport('云溪县教育局', 2021))
  await mirror.listOwed()
  for (const year of [2022, 2023]) store.add(await readReport('云溪县教育局', year))
  const [first] = await mirror.listOwed()
  if (first?.kind === 'export') await mirror.update(first.payload)
  await mirror.settle()
  await mirror.close()
  mirror = await open()
  expect(await catchUp()).toBe(2)
})

test('what was written last is not noted while something before it is not written', async () => {
  store.add(await readReport('云溪县教育局', 2021))
  await mirror.listOwed()
  store.add(await readReport('云溪县教育局', 2022))
  const [, second] = await mirror.listOwed()
  if (second?.kind === 'export') await mirror.update(second.payload)
  expect(await mirror.countOwed()).toBe(1)
  await mirror.settle()
  await mirror.close()
  mirror = await open()
  expect(await catchUp()).toBe(2)
})

test('a file that cannot be written keeps no other from being written', async () => {
  const blocked = join(folder, 'output', '2022')
  writeFileSync(blocked, 'a file where a folder is to be')
  for (const year of [2021, 2022, 2023]) store.add(await readReport('云溪县教育局', year))
  await expect(catchUp()).rejects.toMatchObject({ code: 'output-unavailable' })
  expect(await listOutput()).toMatchObject(
    [/^2021/, '2022', /^2023/].map((name) => expect.stringMatching(name)),
  )
  expect(await mirror.countOwed()).toBe(1)
  rmSync(blocked)
  await catchUp()
  expect(await mirror.countOwed()).toBe(0)
})

test('everything is written again when the output folder was deleted', async () => {
  store.add(await readReport('云溪县教育局', 2022))
  await catchUp()
  await mirror.settle()
  await mirror.close()
  rmSync(join(folder, 'output'), { recursive: true })
  mirror = await open()
  expect(await catchUp()).toBe(1)
  expect(await listOutput()).toHaveLength(1)
})

test('a report that a later run reads otherwise leaves no file under its old name', async () => {
  const report = await readReport('云溪县教育局', 2022)
  store.add(report)
  await catchUp()
  store.add({ ...report, agency: '云溪县体育局' })
  await catchUp()
  expect(await listOutput()).toEqual([`2022/云溪县体育局_2022_${report.id.slice(0, 8)}.json`])
})

test('a report that a verdict took back, or that was forgotten, leaves no file', async () => {
  const [first, second] = [await readReport('云溪县教育局', 2022), await readReport('云溪县财政局', 2023)]
  store.add(first)
  store.add(second)
  await catchUp()
  store.add(first, null)
  await catchUp()
  store.reports.delete(second.id)
  await mirror.refresh(second.id)
  await mirror.settle()
  expect(await listOutput()).toEqual(['cells.csv'])
})

test('cells.csv has what a person corrected, once that is told', async () => {
  const report = await readReport('云溪县教育局', 2023)
  store.add(report)
  await catchUp()
  await mirror.settle()
  const decision = {
    type: 'correct',
    cell: 'applications.new.total',
    value: 4321,
    printed: null,
    note: '',
    by: '甲',
  }
  store.decisions = [
    { id: '1', madeAt: '2024-02-01T00:00:00.000Z', decision: { ...decision, sourceId: report.id } },
  ]
  mirror.judged()
  await mirror.settle()
  const cells = readFileSync(join(folder, 'output', 'cells.csv'), 'utf8').split('\r\n')
  expect(cells.filter((line) => line.includes('4321') && line.includes('person'))).toHaveLength(1)
})

test('cells.csv follows by itself', async () => {
  store.add(await readReport('云溪县教育局', 2022))
  await catchUp()
  const path = join(folder, 'output', 'cells.csv')
  while (!existsSync(path)) await sleep(50)
  expect(readFileSync(path, 'utf8')).toContain('云溪县教育局')
})

test('what a killed process left half-written goes at the next start', async () => {
  const part = join(folder, 'output', '2022', '.a.json.6b1f2a0e-8f6f-4b0e-9c55-0d2f4a8f9f10.part')
  mkdirSync(join(folder, 'output', '2022'))
  writeFileSync(part, '{')
  await mirror.close()
  mirror = await open()
  expect(existsSync(part)).toBe(false)
})

test('an output folder that cannot be written to is met again later', async () => {
  const blocked = join(folder, 'output', '2022')
  writeFileSync(blocked, 'a file where a folder is to be')
  store.add(await readReport('云溪县教育局', 2022))
  await expect(catchUp()).rejects.toMatchObject({ name: 'TransientError', code: 'output-unavailable' })
  rmSync(blocked)
  expect(await catchUp()).toBe(1)
})
