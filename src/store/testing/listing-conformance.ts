import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Report } from '../../document/index.ts'
import type { ReportPageRequest, ReportQuery, ReportSummary, Store } from '../index.ts'
import { type ReportPlan, reportOf } from './report-of.ts'

const version = '1.0.0'
const remark = { by: '罗', note: '' }
const firstPage: ReportPageRequest = { after: null, limit: 100, sort: 'agency', direction: 'asc' }

interface ListedPlan extends Omit<ReportPlan, 'sourceId' | 'version'> {
  readonly name?: string
  readonly regionCode?: string | null
  readonly level?: string
  /** Of the first section. */
  readonly text?: string
}

/** Tests of lists, counts and searches; `open` gives a store that the other tests use too. */
export function testListingStore(open: () => Store): void {
  describe('lists', () => {
    let store: Store
    let count = 0

    beforeEach(async () => {
      store = open()
      const { rows } = await store.listSources({}, { after: null, limit: 1000 })
      for (const { sourceId } of rows) await store.forget(sourceId)
    })

    const keep = async (name = 'a.docx') => {
      count += 1
      const origin = { name, url: null, retrievedAt: null, charset: null }
      return store.keepSource(new TextEncoder().encode(`listed ${count}`), origin)
    }
    const finish = async ({
      name,
      regionCode = '990101',
      level = 'county',
      text,
      ...plan
    }: ListedPlan = {}) => {
      const { sourceId, owedRun } = await keep(name)
      const made = reportOf({ sourceId, version, ...plan })
      const report = text === undefined ? made : withText(made, text)
      const identity = {
        name: report.agency ?? '',
        regionCode,
        regionName: '云溪县',
        level,
        kind: 'department',
      }
      await store.finishRun(
        owedRun ?? { sourceId, number: 1 },
        report,
        report.agency === null ? null : identity,
      )
      return report
    }
    const fail = async (isVerdict = true) => {
      const { sourceId, owedRun } = await keep()
      await store.failRun(owedRun ?? { sourceId, number: 1 }, {
        code: 'damaged',
        params: { at: 1 },
        isVerdict,
      })
      return sourceId
    }
    const list = async (query: ReportQuery = {}, page: Partial<ReportPageRequest> = {}) =>
      store.listReports(query, { ...firstPage, ...page })
    const agencies = (rows: readonly ReportSummary[]) => rows.map(({ agency }) => agency)

    test('a report is listed with whose it is and what it needs', async () => {
      const report = await finish({ name: '年报/2022.docx', doubted: ['applications.new.total'] })
      const { rows, next, total, isTotalExact } = await list()
      expect({ next, total, isTotalExact }).toEqual({ next: null, total: 1, isTotalExact: true })
      expect(rows).toEqual([
        {
          sourceId: report.id,
          name: '年报/2022.docx',
          title: report.title,
          agency: '云溪县卫生健康局',
          regionCode: '990101',
          regionName: '云溪县',
          level: 'county',
          kind: 'department',
          year: 2022,
          form: '2021',
          doubts: 1,
          // The section that is missing, the check that fails and the cell.
          openDoubts: 3,
          failedChecks: 1,
          state: 'doubts',
          isPreferred: true,
          arrivedAt: expect.stringMatching(/Z$/),
          errorCode: null,
          errorParams: null,
          snippet: null,
        },
      ])
    })

    test('a source without a report is listed as waiting or failed, and counted so', async () => {
      const { sourceId: waiting } = await keep('new.pdf')
      const failed = await fail()
      await finish()
      const { rows, total } = await list()
      expect(total).toBe(3)
      const states = new Map(rows.map((row) => [row.sourceId, row]))
      expect(states.get(waiting)).toMatchObject({ name: 'new.pdf', state: 'waiting', agency: null })
      expect(states.get(failed)).toMatchObject({
        state: 'failed',
        errorCode: 'damaged',
        errorParams: { at: 1 },
      })
      await store.requestRuns({ type: 'failed' })
      expect((await list({ state: 'waiting' })).total).toBe(2)
      expect((await list({ state: 'failed' })).total).toBe(0)
    })

    test('a report that a verdict took back is listed as failed, one that waits again as it is', async () => {
      const { id } = await finish({ text: '第三方评估' })
      await store.requestRuns({ type: 'all' })
      expect((await list()).rows).toMatchObject([{ sourceId: id, state: 'doubts' }])
      await store.failRun({ sourceId: id, number: 2 }, { code: 'timed-out', params: {}, isVerdict: false })
      expect((await list()).rows).toMatchObject([{ state: 'doubts', errorCode: null }])
      await store.requestRuns({ type: 'all' })
      await store.failRun({ sourceId: id, number: 3 }, { code: 'damaged', params: {}, isVerdict: true })
      expect((await list()).rows).toMatchObject([{ state: 'failed', agency: null, openDoubts: 0 }])
      expect((await list({ text: '评估' })).total).toBe(0)
    })

    test.each<[string, ReportQuery, readonly string[]]>([
      ['year', { year: 2021 }, ['乙局']],
      ['region', { region: '9901' }, ['丙局', '乙局']],
      ['level', { level: 'city' }, ['甲局']],
      ['form', { form: '2021' }, ['丙局', '乙局', '甲局']],
      ['another form', { form: '2019' }, []],
      ['agency', { agency: '甲局' }, ['甲局']],
      ['a part of the name', { q: '乙' }, ['乙局']],
      ['a file name', { q: 'B.PDF' }, ['乙局']],
      ['two words', { q: '公开 2021年' }, ['乙局']],
      ['text', { text: '第三方' }, ['丙局']],
      ['one character', { text: '评' }, ['丙局']],
      ['two words of the text', { text: '评估 接受' }, ['丙局']],
      ['a text in other widths and cases', { text: 'ａpp 12' }, ['甲局']],
      ['pairs that do not make the word', { text: '三方评审' }, []],
      ['text and year', { text: '评估', year: 2021 }, []],
    ])('a filter by %s narrows the list, its counts and the selection', async (_, query, expected) => {
      await finish({ agency: '丙局', text: '接受第三方\n评估。方评审，第三' })
      await finish({ agency: '乙局', year: 2021, name: 'b.pdf', text: '无' })
      await finish({ agency: '甲局', regionCode: '980000', level: 'city', text: '政务App１２个' })
      const { rows, total } = await list(query)
      expect(agencies(rows).toSorted()).toEqual([...expected].sort())
      expect(total).toBe(expected.length)
      expect((await store.countFacets(query)).total).toBe(expected.length)
      const runs = await store.selectRuns(query, firstPage)
      expect(runs.map(({ sourceId }) => sourceId)).toEqual(rows.map(({ sourceId }) => sourceId))
    })

    test.each<[ReportPageRequest['sort'], ReportPageRequest['direction'], readonly (string | null)[]]>([
      ['year', 'desc', ['丙局', '乙局', '甲局', '丁局', null]],
      ['year', 'asc', ['甲局', '丙局', '乙局', '丁局', null]],
      ['agency', 'asc', ['丁局', '丙局', '乙局', '甲局', null]],
      ['agency', 'desc', ['甲局', '乙局', '丙局', '丁局', null]],
      ['doubts', 'desc', ['乙局', '丁局', '丙局', '甲局', null]],
      ['arrived', 'asc', ['丙局', '甲局', '乙局', '丁局', null]],
      ['arrived', 'desc', [null, '丁局', '乙局', '甲局', '丙局']],
    ])('sorted by %s %s, the pages of a list make the whole list', async (sort, direction, expected) => {
      await finish({ agency: '丙局' })
      await finish({ agency: '甲局', year: 2020 })
      await finish({ agency: '乙局', doubted: ['applications.new.total'] })
      await finish({ agency: '丁局', year: null })
      await keep()
      const seen: (string | null)[] = []
      let after: string | null = null
      do {
        const page: Awaited<ReturnType<typeof list>> = await list({}, { sort, direction, after, limit: 2 })
        expect(page.total).toBe(5)
        seen.push(...agencies(page.rows))
        after = page.next
      } while (after !== null)
      expect(seen).toEqual(expected)
    })

    test('a cursor of another list is refused', async () => {
      await finish()
      await finish()
      const { next } = await list({}, { sort: 'year', limit: 1 })
      await expect(list({}, { sort: 'doubts', after: next })).rejects.toThrow('another order')
      await expect(list({}, { after: 'bm9uZQ' })).rejects.toThrow('none of this list')
    })

    test('each filter is counted under the others, and the counts are those of the lists', async () => {
      await finish({ agency: '甲局', regionCode: '980101', level: 'city' })
      await finish({ agency: '乙局', year: 2021 })
      await finish({ agency: '丙局', year: 2021, regionCode: '990203' })
      await fail()
      await keep()
      const facets = await store.countFacets({ year: 2021 })
      expect(facets).toMatchObject({ total: 2, isTotalExact: true })
      expect(facets.years).toEqual([
        { value: '2022', count: 1 },
        { value: '2021', count: 2 },
      ])
      expect(facets.regions).toEqual([{ value: '99', count: 2 }])
      expect((await store.countFacets({ region: '99' })).regions).toEqual([
        { value: '9901', count: 1 },
        { value: '9902', count: 1 },
      ])
      const all = await store.countFacets({})
      for (const { value, count: expected } of all.states) {
        expect([value, (await list({ state: value as 'clean' })).total]).toEqual([value, expected])
      }
      expect(all.states.map((facet) => facet.count)).toEqual([0, 3, 3, 1, 1])
      expect(all.levels).toEqual([
        { value: 'county', count: 2 },
        { value: 'city', count: 1 },
      ])
    })

    test('a hit is shown as it is printed, with the place of the word', async () => {
      const text = `${'前'.repeat(40)}全区开展第 三方\n评估工作。`
      await finish({ text })
      const [row] = (await list({ text: '三方评估' })).rows
      const { section, text: shown = '', span = [0, 0] } = row?.snippet ?? {}
      expect([section, shown.slice(...span)]).toEqual(['overview', '三方 评估'])
      expect(shown.endsWith('工作。')).toBe(true)
      expect(shown.length).toBeLessThan(text.length)
    })

    test('a text that was read again is found by its new words only', async () => {
      const { id } = await finish({ text: '旧文' })
      await store.requestRuns({ type: 'all' })
      const again = withText(reportOf({ sourceId: id, version }), '新文')
      await store.finishRun({ sourceId: id, number: 2 }, again, null)
      expect([(await list({ text: '旧文' })).total, (await list({ text: '新文' })).total]).toEqual([0, 1])
    })

    test('the open doubts of a list are those that nobody settled', async () => {
      const report = await finish()
      const all = { total: 2, isTotalExact: true }
      expect(await store.countDoubts({})).toEqual(all)
      const subject = 'narrative.received:applications.new.total:overview'
      const dismissal = { ...remark, type: 'dismiss', sourceId: report.id, subject, printed: null } as const
      const { id } = await store.decide(dismissal)
      expect((await list()).rows).toMatchObject([{ openDoubts: 1, failedChecks: 1 }])
      expect((await store.countFacets({})).states).toContainEqual({ value: 'failed-checks', count: 0 })
      await store.decide({ ...remark, type: 'undo', sourceId: report.id, decisionId: id })
      expect(await store.countDoubts({})).toEqual(all)
    })

    test('reports with open doubts come by severity, year and agency', async () => {
      const later = await finish({ agency: '乙局' })
      const first = await finish({ agency: '丙局' })
      const earlier = await finish({ agency: '丁局', year: 2020 })
      const from = { severity: 'warning', after: null } as const
      const page = await store.listDoubted({}, { from, limit: 2 })
      expect(page.map(({ sourceId }) => sourceId)).toEqual([first.id, later.id])
      const next = { ...from, after: page[1]?.place ?? null }
      expect(await store.listDoubted({}, { from: next, limit: 2 })).toMatchObject([
        { sourceId: earlier.id, number: 1 },
      ])
      expect(await store.listDoubted({}, { from: { severity: 'error', after: null }, limit: 2 })).toEqual([])
    })

    test('what lies between sources is counted once the checks across years are made', async () => {
      const first = await finish()
      const second = await finish({ numbers: { 'applications.new.total': 3 } })
      const settle = async () => {
        for (const series of await store.listOwedSeries(1000)) await store.storeSeries(series, [])
      }
      const openDoubts = async () => new Map((await list()).rows.map((row) => [row.sourceId, row.openDoubts]))
      await settle()
      expect(await openDoubts()).toEqual(new Map([first.id, second.id].map((id) => [id, 3])))
      await store.forget(second.id)
      await settle()
      expect(await openDoubts()).toEqual(new Map([[first.id, 2]]))
    })

    test('agencies are found by a part of their names, with their years', async () => {
      await finish({ agency: '云溪县水利局' })
      await finish({ agency: '云溪县水利局', year: 2020 })
      await finish({ agency: '云溪县档案局' })
      expect(await store.findAgencies('云溪', 1)).toEqual([
        { name: '云溪县水利局', regionName: '云溪县', years: [2020, 2022], reports: 2 },
      ])
      expect(await store.findAgencies('民政', 10)).toEqual([])
    })

    test('a series has the preferred report of each year', async () => {
      await finish({ doubted: ['applications.new.total'] })
      const clear = await finish()
      const earlier = await finish({ year: 2020 })
      const series = await store.loadSeries('云溪县卫生健康局')
      expect(series.map(({ report }) => report.id)).toEqual([earlier.id, clear.id])
    })

    test('a decision that was taken back is none, for the agency and the choice of source too', async () => {
      const clear = await finish()
      const doubted = await finish({ doubted: ['applications.new.total'] })
      const sourceId = doubted.id
      const other = { name: '云溪县档案馆', regionCode: null, regionName: null, level: null, kind: null }
      const chosen = await store.decide({ ...remark, type: 'prefer', sourceId })
      await store.decide({ ...remark, type: 'undo', sourceId, decisionId: chosen.id })
      expect((await store.loadPreferred('云溪县卫生健康局', 2022))?.report.id).toBe(clear.id)
      const named = await store.decide({ ...remark, type: 'agency', sourceId, agency: other })
      expect((await list({ agency: other.name })).total).toBe(1)
      const undone = await store.decide({ ...remark, type: 'undo', sourceId, decisionId: named.id })
      expect((await list({ agency: '云溪县卫生健康局' })).total).toBe(2)
      expect((await store.loadReport(sourceId))?.agency).toMatchObject({ regionCode: '990101' })
      await store.decide({ ...remark, type: 'undo', sourceId, decisionId: undone.id })
      expect((await list({ agency: other.name })).total).toBe(1)
      expect(await store.findDecision(named.id)).toEqual(named)
    })
  })
}

function withText(report: Report, text: string): Report {
  const sections = report.sections.map((section, place) => (place === 0 ? { ...section, text } : section))
  return { ...report, sections }
}
