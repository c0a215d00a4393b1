import { expect, test } from '@jest/globals'
import type { Store } from '../index.ts'
import { agency, collect, finish, keep, version } from './made-up-sources.ts'
import { reportOf } from './report-of.ts'

/** Tests of reports that are streamed as of a moment. */
export function testStreams(store: () => Store): void {
  test('a stream gives reports by year, agency and id, whatever order they came in', async () => {
    for (const plan of [
      { year: null },
      { agency: '乙局' },
      { year: 2021 },
      { agency: '丁局' },
      { agency: null },
    ]) {
      await finish(store(), plan)
    }
    const reports = await collect(store().streamReports({}, await store().lastSequence()))
    expect(reports.map(({ report }) => [report.year, report.agency])).toEqual([
      [2021, '云溪县卫生健康局'],
      [2022, '丁局'],
      [2022, '乙局'],
      [2022, null],
      [null, '云溪县卫生健康局'],
    ])
  })

  test('a stream has as many pages as it takes, and shows nothing that came after it began', async () => {
    for (let index = 0; index < 51; index++) await finish(store(), { agency: `第${index}局` })
    const upTo = await store().lastSequence()
    await finish(store(), { agency: '第51局' })
    expect(await collect(store().streamReports({}, upTo))).toHaveLength(51)
    expect(await store().countReports({}, upTo)).toBe(51)
  })

  test('runs that are over are listed in the order in which they ended', async () => {
    const waiting = await keep(store())
    const first = await finish(store())
    const second = await finish(store(), { agency: '乙局' })
    const page = await store().listEndedRuns({ after: null, limit: 1 })
    expect(page.rows).toMatchObject([{ sourceId: first.id, number: 1, version }])
    const rest = await store().listEndedRuns({ after: page.next, limit: 10 })
    expect(rest.rows.map(({ sourceId }) => sourceId)).toEqual([second.id])
    expect(waiting.owedRun).not.toBeNull()
  })

  test('a stream keeps to the run that was current at its sequence number', async () => {
    const { id } = await finish(store())
    const upTo = await store().lastSequence()
    await store().requestRuns({ type: 'all' })
    await store().finishRun({ sourceId: id, number: 2 }, reportOf({ sourceId: id, version }), agency)
    expect((await collect(store().streamReports({}, upTo))).map(({ run }) => run.number)).toEqual([1])
    const now = await collect(store().streamReports({}, await store().lastSequence()))
    expect(now.map(({ run }) => run.number)).toEqual([2])
  })

  test.each([
    ['year', { year: 2021 }, 1],
    ['agency', { agency: '乙局' }, 1],
    ['region', { region: '9901' }, 3],
    ['another region', { region: '98' }, 0],
  ])('a filter by %s narrows streams and lists', async (_, filter, expected) => {
    for (const plan of [{}, { agency: '乙局' }, { year: 2021 }]) await finish(store(), plan)
    expect(await collect(store().streamReports(filter, await store().lastSequence()))).toHaveLength(expected)
    expect((await store().listSources(filter, { after: null, limit: 10 })).rows).toHaveLength(expected)
  })
}
