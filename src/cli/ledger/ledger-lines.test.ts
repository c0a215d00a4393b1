import { expect, test } from '@jest/globals'
import type { LedgerRow } from '../../operations/index.ts'
import { ledgerLines } from './ledger-lines.ts'

const row: LedgerRow = {
  agency: { name: '松月县水利局', regionCode: null, regionName: null, level: 'county', kind: 'department' },
  year: 2024,
  state: 'published',
  timeliness: 'late',
  deadline: '2025-01-31',
  publication: { on: '2025-02-06', evidence: 'page', label: 'PubDate', url: 'https://www.songyue.test/' },
  changes: [],
  disappearance: null,
  missed: null,
  sites: ['songyue'],
  checkedAt: '2025-06-01T00:00:00.000Z',
  sourceId: 'a'.repeat(64),
}
const nothing = { ...row, timeliness: null, publication: null, sourceId: null }
const url = 'https://www.songyue.test/2024.html'
const change = { at: '2025-03-01T00:00:00.000Z', url, before: 'a', after: 'b' }
const cell = { cell: 'disclosure.permits.decisions', before: null, after: null }
const gone = { at: '2025-04-01T00:00:00.000Z', url, reason: 'page-gone' } as const

test('columns are even for names of either script, and the end counts the states', () => {
  const other = { ...nothing, state: 'not-found', agency: { ...row.agency, name: 'Ministry' } } as const
  expect(ledgerLines([row, other], 'en')).toEqual([
    '2024  松月县水利局  published, late  2025-02-06 by its page',
    '2024  Ministry      not found                                as of 2025-06-01',
    '2 entries: 1 published, 1 not found, 1 late',
  ])
})

test.each<[string, LedgerRow, RegExp]>([
  [
    'changes with their cells',
    { ...row, changes: [{ ...change, changes: { fields: [], cells: [cell] } }] },
    /变更1次，共1格$/u,
  ],
  ['changes that cannot be compared', { ...row, changes: [{ ...change, changes: null }] }, /变更1次$/u],
  [
    'that it is gone, and since when',
    { ...row, state: 'disappeared', disappearance: gone },
    /2025-04-01起消失：所在页面已不存在$/u,
  ],
  [
    'what was missed, and why',
    { ...nothing, state: 'unread', missed: { url, reason: 'login' } },
    /网站有但未读取 +页面要求登录：https:/u,
  ],
])('a line tells %s', (_, entry, words) => {
  expect(ledgerLines([entry], 'zh')[0]).toMatch(words)
})
