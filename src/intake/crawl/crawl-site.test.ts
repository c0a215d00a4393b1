import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { agencyPortal, reportPage } from '../../../tests/portal/agency-portal.ts'
import { type CrawledPortal, openCrawledPortal } from '../../../tests/portal/crawled-portal.ts'
import type { CrawlKeeper } from './index.ts'

let place: CrawledPortal

beforeEach(async () => {
  place = await openCrawledPortal(agencyPortal())
})
afterEach(() => place.close())

/** What is kept, whatever ran before it. */
async function state(): Promise<unknown> {
  const { store } = place
  const { rows } = await store.listSources({}, { after: null, limit: 100 })
  const finds = await store.listFinds('songyue')
  return { sources: rows.length, finds: finds.map(({ trail: { url, linkText } }) => [url, linkText]).sort() }
}

test('every report is kept once with its trail, and everything else is passed over with its reason', async () => {
  const { portal, store } = place
  const { events, ...outcome } = await place.crawl()
  expect(outcome).toEqual({ counts: { index: 2, kept: 3, 'passed-over': 9 }, failure: null })
  const reasons = events.flatMap((event) =>
    event.type === 'passed-over' ? [[new URL(event.url).pathname, event.reason]] : [],
  )
  expect(reasons.sort()).toEqual([
    ['/art/2015.html', 'forbidden-address'],
    ['/art/2016.html', 'login'],
    ['/art/2018.html', 'missing'],
    ['/art/2019.html', 'gone'],
    ['/art/2020.html', 'not-found'],
    ['/art/notice.html', 'about-reports'],
    ['/art/site.html', 'other-report'],
    ['/files/2021.pdf', 'other-year'],
    ['/private/2017.html', 'robots'],
  ])
  expect(portal.log.filter((line) => /private|notice|site|news/u.test(line))).toEqual([])
  const finds = await store.listFinds('songyue')
  const docx = finds.find(({ trail }) => trail.year === 2024)
  expect(docx?.trail).toMatchObject({
    url: `${portal.origin}/down?id=24`,
    finalUrl: `${portal.origin}/store/7f3a`,
    page: `${portal.origin}/art/2024.html`,
    linkText: '附件：年度报告全文（下载）',
    headers: { etag: '"docx"', 'content-type': 'application/octet-stream' },
  })
  expect(await store.listOrigins(docx?.sourceId ?? '')).toMatchObject([
    { name: '2024年报.docx', url: `${portal.origin}/store/7f3a` },
  ])
  expect(finds.find(({ trail }) => trail.year === 2023)?.trail.printedDate).toBe('2024-01-09')
})

test('a second run keeps nothing: all is not modified, or differs in clock and counter alone', async () => {
  await place.crawl()
  const before = await state()
  expect((await place.crawl()).counts).toEqual({ index: 2, unchanged: 3, 'passed-over': 9 })
  expect(await state()).toEqual(before)
  expect(place.portal.log.filter((line) => line.startsWith('200'))).toEqual([
    '200 /robots.txt',
    '200 /art/2023.html',
    '200 /art/2018.html',
    '200 /art/2016.html',
  ])
})

test('a report that changed is kept as a new version under the same address', async () => {
  await place.crawl()
  place.portal.routes.set('/art/2023.html', {
    body: reportPage(9, (html) => html.replace(/<td>0<\/td>/u, '<td>7</td>')),
  })
  const { counts, events } = await place.crawl()
  expect(counts).toMatchObject({ kept: 1, unchanged: 2 })
  expect(events).toContainEqual(expect.objectContaining({ type: 'kept', isNew: true, isChanged: true }))
  const versions = (await place.store.listFinds('songyue')).filter(({ trail }) => trail.year === 2023)
  expect(new Set(versions.map(({ sourceId }) => sourceId)).size).toBe(2)
})

test('a run that dies at any step of keeping ends, when it is started again, as if nothing had happened', async () => {
  for (const step of ['storeTarget', 'keepSource', 'noteFind'] as const) {
    for (const isDone of [false, true]) {
      await expect(place.crawl({ keeper: dyingAt(step, isDone) })).rejects.toThrow('killed')
    }
  }
  await place.crawl()
  expect(await state()).toMatchObject({ sources: 3 })
  expect(((await state()) as { finds: unknown[] }).finds).toHaveLength(3)
  expect((await place.crawl()).counts).toMatchObject({ unchanged: 3 })
})

test('a source that was forgotten is not kept again', async () => {
  await place.crawl()
  const gone = (await place.store.listFinds('songyue')).find(({ trail }) => trail.year === 2023)
  await place.store.forget(gone?.sourceId ?? '')
  const { events } = await place.crawl()
  expect(events).toContainEqual(expect.objectContaining({ type: 'passed-over', reason: 'forgotten' }))
  expect(await state()).toMatchObject({ sources: 2 })
})

test('a dry run keeps nothing and fetches no attachment', async () => {
  expect((await place.crawl({ keeper: null })).counts).toMatchObject({ 'would-keep': 3 })
  expect(await state()).toEqual({ sources: 0, finds: [] })
  expect(place.portal.log).not.toContain('302 /down?id=24')
})

test('a budget that is spent ends the run, and says so', async () => {
  expect((await place.crawl({ requests: 3 })).failure).toMatchObject({ code: 'budget', detail: '3 requests' })
})

test.each([
  ['not-found', { status: 404 }],
  ['login', { body: '<html>登录<input type="password"></html>' }],
  ['verification', { body: '<html>请完成安全验证</html>' }],
  ['no-report', { body: '<html>欢迎访问</html>' }],
  ['server-error', { status: 500 }],
  ['busy', { status: 503, headers: { 'retry-after': '3600' } }],
  ['redirects', { status: 302, headers: { location: '/zwgk/nb/index.html' } }],
  ['forbidden-address', { status: 302, headers: { location: 'http://localhost/' } }],
  ['not-http', { status: 302, headers: { location: 'file:///etc/passwd' } }],
])('a site that answers %s has failed with that reason', async (code, answer) => {
  place.portal.routes.set('/zwgk/nb/index.html', answer)
  expect((await place.crawl()).failure).toMatchObject({ code })
})

test('a page that links to itself and an index with ten thousand links come to an end', async () => {
  const links = Array.from(
    { length: 10_000 },
    (_, index) => `<li><a href="?page=${index}">${index % 1000}</a></li>`,
  )
  const body = `<html><body><a href="">2023年年报</a><a href="#top">2023年年报</a>${links.join('')}</body></html>`
  place.portal.routes.set('/zwgk/nb/index.html', { body })
  expect((await place.crawl({ requests: 20 })).failure).toMatchObject({ code: 'budget' })
})

test('the store tells when a site was visited and how it ended', async () => {
  place.portal.routes.delete('/zwgk/nb/index.html')
  await place.crawl()
  expect(await place.store.listVisits()).toMatchObject([
    { site: 'songyue', state: 'failed', counts: { 'passed-over': 1 }, failure: { code: 'not-found' } },
  ])
})

/** The store of a process that is killed before or after the first call of a kind. */
function dyingAt(step: 'storeTarget' | 'keepSource' | 'noteFind', isDone: boolean): CrawlKeeper {
  const die =
    (call: (...given: never[]) => Promise<unknown>) =>
    async (...given: never[]) => {
      if (isDone) await call(...given)
      throw new Error('killed')
    }
  const { store } = place
  return { ...store, [step]: die(store[step]) }
}
