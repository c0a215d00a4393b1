import { expect, test } from '@jest/globals'
import { requestErrorCodes } from '../../../operations/request-error.ts'
import { problemTitles } from '../../http/index.ts'
import { plainProblem } from '../api/problem-error.ts'
import { problemCatalogue } from './problem-catalogue.ts'
import { problemText } from './problem-texts.ts'

test.each([...Object.keys(problemTitles), ...requestErrorCodes])(
  'of the problem %j it is said what is the matter and what to do, in both languages',
  (code) => {
    expect(Object.keys(problemCatalogue)).toContain(code)
  },
)

test('a source that cannot be read is told as everywhere else', () => {
  expect(problemText(plainProblem('encrypted', 422, 'x'), 'zh')).toEqual({
    what: '文件有密码保护。',
    remedy: '请另存一份无密码的副本。',
  })
})

test('what is not known is told as the service puts it', () => {
  expect(problemText(plainProblem('new-code', 418, 'A title'), 'en').what).toBe(
    'The request was not met (new-code: A title).',
  )
})

test('what does not fit is named', () => {
  const problem = { ...plainProblem('invalid-request', 400, 'x'), detail: 'year: too big' }
  expect(problemText(problem, 'en').what).toBe('The request does not fit. (year: too big)')
})
