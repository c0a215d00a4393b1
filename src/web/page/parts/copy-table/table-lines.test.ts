import { expect, test } from '@jest/globals'
import { type PrintedCell, tableLines } from './table-lines.ts'

const cell = (text: string, rowSpan = 1, columnSpan = 1): PrintedCell => ({ text, rowSpan, columnSpan })

test('every column stays where it is, whatever is merged', () => {
  const rows = [
    [cell('项目', 2), cell('申请人', 1, 2), cell('总计', 2)],
    [cell('自然人'), cell('企业')],
    [cell('新收'), cell('7'), cell('2'), cell('9')],
  ]
  expect(tableLines(rows)).toBe('项目\t申请人\t\t总计\r\n\t自然人\t企业\t\r\n新收\t7\t2\t9')
})

test.each([
  ['white space is one space', ' 不予\n  公开\t', '不予 公开'],
  ['a number below zero stays one', '-3', '-3'],
  ['a formula is text', '=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['a formula with a sign is text', '-A1', "'-A1"],
  ['a sign for nothing is text', '-', "'-"],
])('%s', (_, text, expected) => {
  expect(tableLines([[cell(text)]])).toBe(expected)
})
