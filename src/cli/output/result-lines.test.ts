import { expect, test } from '@jest/globals'
import { toFailureLine, toJsonLine } from './result-lines.ts'

const failure = {
  type: 'failure',
  name: 'a/年报.docx',
  code: 'damaged',
  params: { part: 'word/document.xml' },
} as const

test('an error line names the source and gives code, English message and params', () => {
  expect(JSON.parse(toJsonLine(failure))).toEqual({
    source: { name: 'a/年报.docx' },
    error: {
      code: 'damaged',
      message: 'The file is damaged or cut short (part: word/document.xml).',
      params: { part: 'word/document.xml' },
    },
  })
})

test('a person is told file, place and remedy in the own language', () => {
  expect(toFailureLine(failure, 'zh')).toBe(
    'a/年报.docx：文件已损坏或不完整（位置：word/document.xml）。请重新获取；如其他软件能打开，请用其另存一份。',
  )
})

test('control characters in a name do not reach the terminal', () => {
  expect(toFailureLine({ ...failure, name: 'a\u001b[2J\n' }, 'en')).toMatch(/^a\\x1b\[2J\\x0a: /)
})
