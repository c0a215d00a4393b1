import { expect, test } from '@jest/globals'
import type { Report } from '../src/document/index.ts'
import { identifyPublisher } from './identify-publisher.ts'

test.each([
  ['the report before all others', '长沙市教育局', ['沭阳县人民政府'], '3203220001', '长沙市教育局'],
  [
    'the page, where the report leaves it open',
    '县教育局',
    ['沭阳县人民政府'],
    '4301240001',
    '宿迁市沭阳县教育局',
  ],
  ['the site, where the page leaves it open', '县教育局', ['示例中心'], '3213220001', '宿迁市沭阳县教育局'],
  ['nobody, where nothing tells', '县教育局', [], null, null],
])('%s names the publisher', (_, printed, agencies, siteCode, expected) => {
  const report = { agency: printed } as Report
  expect(identifyPublisher({ report, publisher: { agencies, siteCode } })?.name ?? null).toBe(expected)
})
