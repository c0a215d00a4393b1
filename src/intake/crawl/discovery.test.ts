import { expect, test } from '@jest/globals'
import { encodeGbk } from '../../../tests/generator/encode-gbk.ts'
import { type CrawledPortal, openCrawledPortal } from '../../../tests/portal/crawled-portal.ts'
import type { Route } from '../../../tests/portal/portal.ts'

const page = (content: string): Route => ({
  body: `<html><head><meta charset="utf-8"></head><body>${content}</body></html>`,
})
const report = (year: number): string => `松月县水利局${year}年政府信息公开工作年度报告`
const link = (href: string, year: number): string => `<li><a href="${href}">${report(year)}</a></li>`
const file = (name: string, disposition: string): Route => ({
  headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition },
  body: Buffer.from(`PK ${name}`),
})
const gbk = (name: string): string => Buffer.from(encodeGbk(name)).toString('latin1')

/** What the portal's index leads to, by the path of each file. */
async function crawl<T>(
  routes: Readonly<Record<string, Route>>,
  look: (place: CrawledPortal) => Promise<T>,
): Promise<T> {
  const place = await openCrawledPortal(routes, '/nb/')
  try {
    await place.crawl()
    return await look(place)
  } finally {
    await place.close()
  }
}

async function pathsOf({ store, portal }: CrawledPortal): Promise<readonly string[]> {
  const finds = await store.listFinds('songyue')
  return finds.map(({ trail }) => trail.url.replace(portal.origin, '')).sort()
}

test.each<[string, Readonly<Record<string, Route>>]>([
  [
    'a next link',
    {
      '/nb/': page(`${link('a.pdf', 2023)}<a href="index_1.html">下一页</a>`),
      '/nb/index_1.html': page(link('b.pdf', 2022)),
    },
  ],
  [
    'numbered pages',
    {
      '/nb/': page(`${link('a.pdf', 2023)}<a href="index_2.html">2</a>`),
      '/nb/index_2.html': page(link('b.pdf', 2022)),
    },
  ],
  [
    'a page parameter',
    {
      '/nb/': page(`${link('a.pdf', 2023)}<a href="?page=2">2</a>`),
      '/nb/?page=2': page(link('b.pdf', 2022)),
    },
  ],
  [
    'what createPageHTML writes',
    {
      '/nb/': page(`${link('a.pdf', 2023)}<script>createPageHTML(2, 0, "index", "html")</script>`),
      '/nb/index_1.html': page(link('b.pdf', 2022)),
    },
  ],
  [
    'a list in JSON',
    {
      '/nb/': page(
        `<div id="list"></div><script>show([{"title":"${report(2023)}","url":"/nb/a.pdf"},{"title":"${report(2022)}","url":"b.pdf"}])</script>`,
      ),
    },
  ],
])('%s leads to all reports', async (_, pages) => {
  const files = { '/nb/a.pdf': file('a', 'inline'), '/nb/b.pdf': file('b', 'inline') }
  expect(await crawl({ ...pages, ...files }, pathsOf)).toEqual(['/nb/a.pdf', '/nb/b.pdf'])
})

test('several files behind download handlers are kept together, with their names', async () => {
  const handlers =
    '<a href="/down?id=1">附件1：年度报告正文</a><a href="/down?id=2">附件2：年度报告统计表</a>'
  const routes = {
    '/nb/': page(link('2023.html', 2023)),
    '/nb/2023.html': page(`发布日期：2024-01-20 ${handlers}`),
    '/down?id=1': file('1', `attachment; filename="${gbk('正文')}.docx"`),
    '/down?id=2': file('2', "attachment; filename=x.docx; filename*=UTF-8''%E7%BB%9F%E8%AE%A1%E8%A1%A8.docx"),
  }
  await crawl(routes, async ({ store, portal }) => {
    const finds = await store.listFinds('songyue')
    expect(finds.map(({ trail }) => trail)).toMatchObject(
      [1, 2].map((id) => ({
        url: `${portal.origin}/down?id=${id}`,
        page: `${portal.origin}/nb/2023.html`,
        isAttached: true,
        published: { on: '2024-01-20' },
        year: 2023,
      })),
    )
    const names = await Promise.all(
      finds.map(async ({ sourceId }) => (await store.listOrigins(sourceId))[0]?.name),
    )
    expect(names).toEqual(['正文.docx', '统计表.docx'])
  })
})
