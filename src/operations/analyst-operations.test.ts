import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { copyCluster } from '../../tests/servers/seeded-cluster.ts'
import { type Database, openEmbedded } from '../database/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { type ReportPlan, reportOf } from '../store/testing/report-of.ts'
import { type AnalystOperations, analystOperations, type QueuedDoubt } from './index.ts'

const version = '1.0.0'
const total = 'applications.new.total'
const person = { by: '罗', note: 'looked at the print', printed: null }
const identity = {
  name: '云溪县水利局',
  regionCode: '321322',
  regionName: '云溪县',
  level: 'county',
  kind: null,
}

let folder: string
let database: Database
let store: Store
let analyst: AnalystOperations
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-analyst-'))
  database = await openEmbedded({ folder, makeCluster: copyCluster })
  store = await openStore({ database, folder, version })
  analyst = analystOperations(store)
})
afterAll(async () => {
  await store.close()
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  const { rows } = await store.listSources({}, { after: null, limit: 1000 })
  for (const { sourceId } of rows) await store.forget(sourceId)
})

type Plan = Omit<ReportPlan, 'sourceId' | 'version'>

async function finish(plan: Plan = {}): Promise<string> {
  count += 1
  const origin = { name: 'a.docx', url: null, retrievedAt: null, charset: null }
  const { sourceId } = await store.keepSource(new TextEncoder().encode(`analyst ${count}`), origin)
  await read(sourceId, 1, plan)
  return sourceId
}

async function read(sourceId: string, number: number, plan: Plan): Promise<void> {
  const report = reportOf({ sourceId, version, ...plan })
  await store.finishRun({ sourceId, number }, report, { ...identity, name: report.agency ?? '' })
}

async function readAgain(sourceId: string, plan: Plan): Promise<void> {
  await store.requestRuns({ type: 'source', sourceId })
  await read(sourceId, (await store.listRuns(sourceId)).length, plan)
}

async function statesOf(sourceId: string): Promise<readonly string[]> {
  const { doubts } = await analyst.review(sourceId)
  return doubts.map(({ subject, state }) => `${subject} ${state}`)
}

test('a judgement survives another reading, and comes up again when the print changed', async () => {
  const sourceId = await finish({ doubted: [total] })
  const subject = `ambiguous:${total}`
  const { id } = await analyst.decide({ ...person, type: 'accept', sourceId, subject })
  expect(await statesOf(sourceId)).toContain(`${subject} accepted`)
  await readAgain(sourceId, { doubted: [total] })
  expect(await statesOf(sourceId)).toContain(`${subject} accepted`)
  await readAgain(sourceId, { numbers: { [total]: 9 } })
  expect((await analyst.review(sourceId)).decisions).toMatchObject([
    { id, state: 'stale', decision: { by: '罗' } },
  ])
})

test('a correction settles the doubt on its cell until it is taken back', async () => {
  const sourceId = await finish({ doubted: [total] })
  const { id, decision } = await analyst.decide({
    ...person,
    type: 'correct',
    sourceId,
    cell: total,
    value: 7,
  })
  expect(decision).toMatchObject({ printed: { [total]: '0/0' } })
  expect(await statesOf(sourceId)).toContain(`ambiguous:${total} corrected`)
  const undone = await analyst.undo(id, '王')
  expect(undone.decision).toMatchObject({ type: 'undo', decisionId: id, by: '王' })
  expect(await statesOf(sourceId)).toContain(`ambiguous:${total} open`)
  const { decisions } = await analyst.review(sourceId)
  expect(decisions.map(({ state }) => state)).toEqual(['undone', 'applied'])
})

test.each([
  ['a source that is not there', { type: 'prefer', sourceId: 'f'.repeat(64) }, 'unknown-source'],
  ['a doubt that is not there', { type: 'accept', subject: 'none' }, 'unknown-doubt'],
  ['a cell that no form has', { type: 'correct', cell: 'applications.none.total', value: 1 }, 'unknown-cell'],
  [
    'another print than the one that is read now',
    { type: 'correct', cell: total, value: 1, printed: { [total]: '8' } },
    'print-changed',
  ],
] as const)('a decision on %s is refused', async (_, decision, code) => {
  const sourceId = await finish()
  await expect(analyst.decide({ ...person, sourceId, ...decision })).rejects.toMatchObject({ code })
})

test('a decision that nobody made cannot be taken back', async () => {
  await expect(analyst.undo('none', null)).rejects.toMatchObject({ code: 'unknown-decision' })
})

test('the queue goes through the open doubts of all reports, page by page', async () => {
  const later = await finish({ agency: '乙局', doubted: [total] })
  const earlier = await finish({ agency: '甲局', year: 2020 })
  const expected = [later, later, later, earlier, earlier]
  for (const limit of [1, 2, 3, 100]) {
    const seen: QueuedDoubt[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<AnalystOperations['listDoubts']>> = await analyst.listDoubts(
        {},
        { after, limit },
      )
      expect(page.total).toBe(5)
      seen.push(...page.rows)
      after = page.next
    } while (after !== null)
    expect(seen.map(({ sourceId }) => sourceId)).toEqual(expected)
    expect(new Set(seen.map(({ sourceId, subject }) => sourceId + subject)).size).toBe(5)
  }
  expect((await analyst.listDoubts({ year: 2020 }, { after: null, limit: 9 })).rows).toHaveLength(2)
  await expect(analyst.listDoubts({}, { after: 'x', limit: 9 })).rejects.toMatchObject({
    code: 'unknown-cursor',
  })
})

test('what is selected is streamed in the order of the list, as often as it is asked for', async () => {
  const last = await finish({ agency: '乙局' })
  const first = await finish({ agency: '丙局' })
  const selected = await analyst.selectReports({}, { sort: 'agency', direction: 'asc' })
  for (let pass = 0; pass < 2; pass++) {
    const ids: string[] = []
    for await (const { report } of analyst.streamSelected(selected)) ids.push(report.id)
    expect(ids).toEqual([first, last])
  }
})

test('regions are counted under their names, and a series is the reports of each year', async () => {
  await finish()
  await finish({ year: 2021 })
  expect((await analyst.countFacets({})).regions).toEqual([{ value: '32', label: '江苏省', count: 2 }])
  const series = await analyst.loadSeries('云溪县卫生健康局')
  expect(series.years.map(({ year }) => year)).toEqual([2021, 2022])
})
