import { expect, test } from '@jest/globals'
import type { Doubt } from '../../contract/index.ts'
import { doubtText, issueText } from './doubt-text.ts'

const doubtOf = (doubt: Partial<Doubt>): Doubt =>
  ({ params: {}, message: 'as the machine says', ...doubt }) as Doubt

test('a check reads as a sentence with its numbers', () => {
  const params = { at: 'new', label: '一、本年新收', expected: 12, actual: 10 }
  const doubt = doubtOf({ kind: 'check', code: 'applications.row-sum', params })
  expect(doubtText(doubt, 'zh')).toBe('申请情况表“一、本年新收”行：各类申请人合计12，表中总计10。')
})

test('an issue names its table in words', () => {
  const issue = { code: 'table-missing' as const, params: { table: 'applications' }, message: '' }
  expect(issueText(issue, 'zh')).toBe('未找到申请办理情况表。')
  expect(issueText(issue, 'en')).toBe('The Applications table was not found.')
})

test('a cell that could not be read is named as the form prints it', () => {
  const params = { cell: 'applications.granted.total', raw: '6 9' }
  const doubt = doubtOf({ kind: 'cell', code: 'ambiguous', params })
  expect(doubtText(doubt, 'zh')).toBe('“三、本年度办理结果 （一）予以公开，总计”的内容“6 9”存在多种读法。')
})

test('what is not known here says what the machine says', () => {
  expect(doubtText(doubtOf({ kind: 'issue', code: 'of-a-later-version' }), 'zh')).toBe('as the machine says')
})
