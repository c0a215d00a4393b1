import { expect, test } from '@jest/globals'
import { parsePage } from './index.ts'

test.each([
  ['<meta name="PubDate" content="2024-01-09 10:15">', '2024-01-09', 'PubDate'],
  [
    '<meta name="publishdate" content="2024-02-09"><meta name="PubDate" content="2024-01-09">',
    '2024-01-09',
    'PubDate',
  ],
  [
    '<meta property="article:published_time" content="2024-01-09T08:00">',
    '2024-01-09',
    'article:published_time',
  ],
  ['<meta name="PubDate" content=""><p>发布时间：2024年1月9日</p>', '2024-01-09', '发布时间'],
  ['<p>来源：县政府 发布日期：2024-01- 09 浏览次数：3</p>', '2024-01-09', '发布日期'],
  ['<td>公开日期</td><td>2024/1/9</td>', '2024-01-09', '公开日期'],
  ['<p>【信息发布时间】2024.01.09</p>', '2024-01-09', '信息发布时间'],
])('%s was published on %s (%s)', (html, on, label) => {
  expect(published(html)).toEqual({ on, label })
})

test.each([
  '<p>2024年1月9日</p>',
  '<p>成文日期：2024-01-09</p>',
  '<p>生成日期：2024-01-09</p>',
  '<p>发布日期：</p><p>索引号：014314799/2024-00002</p>',
  '<meta name="PubDate" content="2024-02-30">',
  '<p>发布日期：2024-13-01</p>',
  '<meta name="maketime" content="2024-01-09">',
])('%s does not say when it was published', (html) => {
  expect(published(html)).toBeNull()
})

function published(html: string): unknown {
  return parsePage(Buffer.from(html), 'https://www.qinghe.test/', 'utf-8').published
}
