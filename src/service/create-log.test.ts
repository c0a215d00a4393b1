import { expect, test } from '@jest/globals'
import { toPrettyLine } from './create-log.ts'

test('a line for people has time, level, message and fields', () => {
  const line = JSON.stringify({ level: 30, time: 0, pid: 1, msg: 'done', kind: 'extract', ms: 12 })
  expect(toPrettyLine(line)).toMatch(/^\d\d:\d\d:\d\d INFO done kind=extract ms=12\n$/)
})

test('the stack of an error stands below its line', () => {
  const line = JSON.stringify({ level: 50, time: 0, msg: 'failed', err: { stack: 'TypeError: x\n at y' } })
  expect(toPrettyLine(line)).toMatch(/ERROR failed\nTypeError: x\n at y\n$/)
})
