import { describe, expect, test } from '@jest/globals'
import { readCell } from './cell-reading.ts'

describe('the print of a cell', () => {
  test.each([
    ['0', 0],
    [' 12 ', 12],
    ['１，０２３', 1023],
    ['1,234,567.89', 1234567.89],
    ['22（其中修订16件）', 22],
    ['+173', 173],
    ['增98', 98],
    ['增加5', 5],
    ['减44', -44],
    ['-18', -18],
    ['－18', -18],
    ['约300', 300],
    ['0件', 0],
    ['24252.311082', 24252.311082],
    ['3 405 820', 3405820],
    ['0.0', 0],
    ['0①', 0],
    ['12¹', 12],
    ['12 ②', 12],
    ['3*', 3],
    ['0[1]', 0],
    ['12（注1）', 12],
    ['12345678901234', 12345678901234],
  ])('%s is %d', (raw, value) => {
    expect(readCell(raw)).toMatchObject({ type: 'number', value })
  })

  test.each([
    ['', 'blank'],
    ['\u00a0\u3000', 'blank'],
    ['/', 'notApplicable'],
    ['—', 'notApplicable'],
    ['——', 'notApplicable'],
    ['／', 'notApplicable'],
    ['无', 'notApplicable'],
    ['增', 'notANumber'],
    ['0/0', 'notANumber'],
    ['见附件', 'notANumber'],
    ['若干', 'notANumber'],
    ['1 2', 'notANumber'],
    ['007', 'notANumber'],
    ['①', 'notANumber'],
    ['（5）', 'notANumber'],
    ['1e5', 'notANumber'],
    ['12.5%', 'notANumber'],
    ['1,23', 'notANumber'],
    ['12、3', 'notANumber'],
    ['5至6', 'notANumber'],
    ['12-13', 'notANumber'],
    ['增5/减3', 'notANumber'],
    ['±1', 'notANumber'],
    ['≤5', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['1:2', 'notANumber'],
    ['2023年', 'notANumber'],
    ['十二', 'notANumber'],
    ['O', 'notANumber'],
    ['1.5亿元', 'notANumber'],
    ['3.2万', 'notANumber'],
    ['22（其中修订16件', 'notANumber'],
    ['1234567890123456', 'notANumber'],
  ])('%j is %s', (raw, type) => {
    expect(readCell(raw).type).toBe(type)
  })

  test.each([
    ['113.96万元', '万元'],
    ['251000元', '元'],
    ['3项', '项'],
    ['3条', null],
    ['5（万元）', '万元'],
    ['5（单位：元）', '元'],
    ['5（亿元）', null],
  ])('%s has the unit %s', (raw, unit) => {
    expect(readCell(raw)).toMatchObject({ unit })
  })

  test('a line break joins digits only where lines end at the edge of the cell', () => {
    expect(readCell('1234\n5', true)).toMatchObject({ value: 12345 })
    expect(readCell('1234\n5').type).toBe('notANumber')
  })
})
