import { expect, test } from '@jest/globals'
import { createIssue, fillMessage } from './issue.ts'
import { issueCatalogue } from './issue-catalogue.ts'

test('an issue has the severity and the message of its code', () => {
  expect(createIssue('cell-not-a-number', { raw: '见附件' }, ['disclosure.fees.amount'])).toEqual({
    code: 'cell-not-a-number',
    severity: 'warning',
    params: { raw: '见附件' },
    message: 'The cell holds "见附件", which is no number.',
    cells: ['disclosure.fees.amount'],
  })
  expect(createIssue('title-missing')).not.toHaveProperty('cells')
})

test('a place without a param stays as it is', () => {
  expect(fillMessage('{count} of {table}', { count: 0 })).toBe('0 of {table}')
})

test.each(Object.entries(issueCatalogue))('%s names the same params in both languages', (_, { en, zh }) => {
  const places = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()
  expect(places(zh)).toEqual(places(en))
})
