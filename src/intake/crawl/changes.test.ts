import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { agencyPortal, reportPage } from '../../../tests/portal/agency-portal.ts'
import { type CrawledPortal, openCrawledPortal } from '../../../tests/portal/crawled-portal.ts'

let place: CrawledPortal

beforeEach(async () => {
  place = await openCrawledPortal(agencyPortal())
  await place.crawl()
})
afterEach(async () => place.close())

/** What an address of the portal showed, the first sighting first. */
async function history(path: string): Promise<readonly (string | null)[]> {
  const sightings = await place.store.listSightings()
  const here = sightings.filter(({ url }) => url === place.portal.origin + path)
  const versions = [...new Set(here.map(({ sourceId }) => sourceId))]
  return here.map(({ sourceId, reason }) => reason ?? `version ${versions.indexOf(sourceId) + 1}`)
}

function change(path: string, answer: Parameters<CrawledPortal['portal']['routes']['set']>[1]): void {
  place.portal.routes.set(path, answer)
}

const changed = (counter: number) => ({
  body: reportPage(counter, (html) => html.replace(/<td>0<\/td>/u, '<td>7</td>')),
})

test('a changed cell makes one new version, and a changed clock none', async () => {
  change('/art/2023.html', changed(3))
  expect((await place.crawl()).counts).toMatchObject({ kept: 1, unchanged: 2 })
  change('/art/2023.html', changed(9))
  expect((await place.crawl()).counts).toMatchObject({ unchanged: 3 })
  change('/art/2023.html', { body: reportPage(4) })
  expect((await place.crawl()).counts).toMatchObject({ kept: 1, unchanged: 2 })
  expect(await history('/art/2023.html')).toEqual(['version 1', 'version 2', 'version 3'])
})

test('a report that is as it was before its change is the former version again', async () => {
  const original = { body: reportPage(5) }
  change('/art/2023.html', changed(3))
  await place.crawl()
  change('/art/2023.html', original)
  await place.crawl()
  change('/art/2023.html', changed(3))
  await place.crawl()
  expect(await history('/art/2023.html')).toEqual(['version 1', 'version 2', 'version 3', 'version 2'])
})

test('an attachment that changed by a byte is a new version', async () => {
  const { routes } = place.portal
  const before = routes.get('/store/7f3a') as { readonly headers: object; readonly body: Buffer }
  change('/store/7f3a', { headers: { etag: '"new"' }, body: Buffer.concat([before.body, Buffer.from([0])]) })
  expect((await place.crawl()).counts).toMatchObject({ kept: 1, unchanged: 2 })
  expect(await history('/down?id=24')).toEqual(['version 1', 'version 2'])
})

test.each([
  ['not-found', { status: 404 }],
  ['removed', { status: 410 }],
  ['missing', { body: '<html><body>您访问的页面不存在或已删除</body></html>' }],
  ['missing', { status: 302, headers: { location: '/zwgk/nb/index.html' } }],
])('a report that is %s is noted once and kept, and noted when it is there again', async (reason, answer) => {
  change('/art/2023.html', answer)
  expect((await place.crawl()).events).toContainEqual(expect.objectContaining({ type: 'gone', reason }))
  expect((await place.crawl()).counts.gone).toBeUndefined()
  expect((await place.store.listSources({}, { after: null, limit: 10 })).rows).toHaveLength(3)
  change('/art/2023.html', { body: reportPage(8) })
  expect((await place.crawl()).counts).toMatchObject({ back: 1, unchanged: 2 })
  expect(await history('/art/2023.html')).toEqual(['version 1', reason, 'version 1'])
})

test.each([
  ['down', { status: 500 }],
  ['overloaded', { status: 503 }],
  ['behind a login', { body: '<html>登录<input type="password"></html>' }],
  ['behind a wall', { body: '<html>请完成安全验证</html>' }],
  ['behind a wall of its own', { body: '<html>系统维护中</html>' }],
  ['closed to us', { status: 403 }],
])('a report that is %s is not gone, nor a new one afterwards', async (_, answer) => {
  change('/art/2023.html', answer)
  await place.crawl()
  change('/art/2023.html', { body: reportPage(8) })
  await place.crawl()
  expect(await history('/art/2023.html')).toEqual(['version 1'])
})

test('a site that is down has lost nothing', async () => {
  for (const path of [...place.portal.routes.keys()]) change(path, { status: 404 })
  const { failure, counts } = await place.crawl()
  expect(failure).toMatchObject({ code: 'not-found' })
  expect(counts.gone).toBeUndefined()
})

test('a report that no page names any more is looked at where it stood', async () => {
  unlink('/art/2023.html')
  expect((await place.crawl()).counts).toMatchObject({ unchanged: 3 })
  change('/art/2023.html', { status: 404 })
  expect((await place.crawl()).counts).toMatchObject({ gone: 1, unchanged: 2 })
  change('/art/2023.html', { body: reportPage(2) })
  expect((await place.crawl()).counts).toMatchObject({ back: 1 })
})

test('a file whose page is gone is gone, although it can be fetched', async () => {
  change('/art/2024.html', { status: 404 })
  expect((await place.crawl()).events).toContainEqual(
    expect.objectContaining({ type: 'gone', reason: 'page-gone' }),
  )
  expect(await history('/down?id=24')).toEqual(['version 1', 'page-gone'])
})

test('a file whose page is linked no more and gone is gone', async () => {
  unlink('/art/2024.html')
  expect((await place.crawl()).counts).toMatchObject({ unchanged: 3 })
  change('/art/2024.html', { status: 410 })
  await place.crawl()
  expect(await history('/down?id=24')).toEqual(['version 1', 'page-gone'])
})

test('a file in whose place its page offers another one was replaced', async () => {
  change('/art/2024.html', { body: page('<a href="/files/corrected.docx">年度报告（更正）</a>') })
  const { body } = place.portal.routes.get('/store/7f3a') as { readonly body: Buffer }
  change('/files/corrected.docx', { body: Buffer.concat([body, Buffer.from([0])]) })
  expect((await place.crawl()).counts).toMatchObject({ kept: 1, gone: 1 })
  expect(await history('/down?id=24')).toEqual(['version 1', 'replaced'])
  expect(await history('/files/corrected.docx')).toEqual(['version 1'])
})

test('a file that its page offers no more beside another one is looked at where it stood', async () => {
  const file = (name: string) => `<a href="/files/${name}.docx">第${name}部分：年度报告</a>`
  change('/art/2024.html', { body: page(file('1') + file('2')) })
  for (const name of ['1', '2']) change(`/files/${name}.docx`, { body: Buffer.from(`PK ${name}`) })
  await place.crawl()
  change('/art/2024.html', { body: page(file('2')) })
  expect((await place.crawl()).counts.gone).toBeUndefined()
  change('/files/1.docx', { status: 404 })
  await place.crawl()
  expect(await history('/files/1.docx')).toEqual(['version 1', 'not-found'])
  expect(await history('/files/2.docx')).toEqual(['version 1'])
})

test('a page that held its report itself and offers it as a file now was replaced by the file', async () => {
  change('/art/2023.html', { body: page('<a href="/files/2023.docx">年度报告全文</a>') })
  const { body } = place.portal.routes.get('/store/7f3a') as { readonly body: Buffer }
  change('/files/2023.docx', { body: Buffer.concat([body, Buffer.from([0])]) })
  await place.crawl()
  expect(await history('/art/2023.html')).toEqual(['version 1', 'replaced'])
})

test('what the site names and does not give is known, until it is there', async () => {
  const missed = async (): Promise<unknown> =>
    (await place.store.loadLedgerGrounds()).missed.map(({ year, reason }) => [year, reason]).sort()
  expect(await missed()).toEqual([
    [2015, 'forbidden-address'],
    [2016, 'login'],
    [2017, 'robots'],
  ])
  change('/art/2016.html', { body: Buffer.concat([reportPage(3), Buffer.from('<p>2016</p>')]) })
  await place.crawl()
  expect(await missed()).toEqual([
    [2015, 'forbidden-address'],
    [2017, 'robots'],
  ])
})

test('a report that other rules found is compared by the present ones', async () => {
  const url = `${place.portal.origin}/art/2023.html`
  const target = await place.store.loadTarget('songyue', url)
  if (target === null) throw new Error('not there')
  await place.store.storeTarget({ ...target, digest: 'a'.repeat(64), found: { rules: 0 } })
  expect((await place.crawl()).counts).toMatchObject({ unchanged: 3 })
  expect(await history('/art/2023.html')).toEqual(['version 1'])
})

test('the trail says when the page was published, of an attachment its page', async () => {
  change('/art/2023.html', {
    body: reportPage(1, (html) =>
      html.replace(/<head>/iu, '<head><meta name="PubDate" content="2024-01-09">'),
    ),
  })
  change('/art/2024.html', { body: page('发布日期：2025-01-14 <a href="/files/2024.docx">年度报告全文</a>') })
  change('/files/2024.docx', { body: Buffer.from('PK another') })
  await place.crawl()
  const trails = (await place.store.listFinds('songyue')).map(({ trail }) => trail)
  expect(trails.filter(({ isAttached }) => isAttached).at(-1)).toMatchObject({
    url: `${place.portal.origin}/files/2024.docx`,
    printedDate: '2025-01-14',
    published: { on: '2025-01-14', label: '发布日期' },
  })
})

/** Takes the link to an address off the index. */
function unlink(path: string): void {
  const { routes } = place.portal
  const { body } = routes.get('/zwgk/nb/index.html') as { readonly body: string }
  change('/zwgk/nb/index.html', { body: body.replaceAll(`href="${path}"`, 'href="/other.html"') })
}

function page(content: string): string {
  return `<html><head><meta charset="utf-8"><title>年报</title></head><body>${content}</body></html>`
}
