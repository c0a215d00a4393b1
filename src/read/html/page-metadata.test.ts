import { expect, test } from '@jest/globals'
import { parsePage } from './dom.ts'
import { readPageMetadata } from './page-metadata.ts'

const read = (metas: string) => readPageMetadata(parsePage(`<html><head>${metas}</head><body></body></html>`))

test('a page names its publisher and its site in the tags that portals have to print', () => {
  expect(
    read(
      `<meta name="SiteName" content="青禾市人民政府"><meta name="ContentSource" content="青禾市水利局">
       <meta name="ArticleTitle" content="2024年年报"><meta name="SiteIDCode" content=" 4301000044 ">`,
    ),
  ).toEqual({
    titles: ['2024年年报'],
    agencies: ['青禾市水利局'],
    sites: ['青禾市人民政府'],
    siteCode: '4301000044',
  })
})

test.each(['', '43010000', '备案中', 'bm', '4301000044, 4301000045'])(
  'what is no code of a site is none: %p',
  (code) => {
    expect(read(`<meta name="SiteIDCode" content="${code}">`).siteCode).toBeNull()
  },
)

test.each(['bm28000001', 'BM280000'])('the site of a ministry has a code of its own: %s', (code) => {
  expect(read(`<meta name="SiteIDCode" content="${code}">`).siteCode).toBe(code)
})
