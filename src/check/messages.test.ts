import { expect, test } from '@jest/globals'
import { checkMessage, checkMessages } from './messages.ts'

test.each(Object.entries(checkMessages))(
  '%s fills the same places in both languages from its params',
  (rule, entry) => {
    const params = {
      at: 'a',
      year: 2022,
      label: 'b',
      expected: 1,
      actual: 2,
      section: 'c',
      quantity: 'd',
      raw: 'e',
    }
    for (const language of ['en', 'zh'] as const) {
      expect(checkMessage(rule, 'fail', params, language)).not.toMatch(/[{}]/)
      expect(checkMessage(rule, 'skipped', params, language)).not.toMatch(/[{}]/)
    }
    expect(entry.remedy).not.toBe('')
  },
)

test('every narrative rule has the message of figures in prose', () => {
  const params = { section: 'overview', raw: '5件', quantity: 'new', label: '本年新收申请', expected: 4 }
  expect(checkMessage('narrative.new', 'fail', params, 'zh')).toBe('正文表述“5件”（本年新收申请），表中为4。')
})
