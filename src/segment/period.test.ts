import { expect, test } from '@jest/globals'
import { findPeriod, yearOf } from './period.ts'

test.each([
  '本报告所列数据的统计期限自2022年1月1日起，至2022年12月31日止。',
  '统计期限为 2022 年 1 月 1 日到 12 月 31 日',
  '统计期限自20221月1日起至202212月31日止',
  '数据统计期限：２０２２年１月１日—２０２２年１２月３１日',
  '数据统计期限：2022.1.1-2022.12.31',
  '统计时间：2022年1月1日―2022年12月31日',
  '统计数据期限从2022年01月01日起到2022年12月31日止',
  '统计期限自2022年1月1日零时起至2022年12月31日24时止',
  '《条例》自2019年5月15日起施行。2021年1月1日至2021年3月1日开展培训。统计期限自2022年1月1日至2022年12月31日',
])('the period is read from: %s', (text) => {
  expect(findPeriod(text)).toEqual({ start: '2022-01-01', end: '2022-12-31' })
})

test.each([
  ['no span is stated', '2022年，本局做了工作。'],
  ['the sentence speaks of something else', '2022年1月1日至2022年12月31日开展培训。'],
  ['the span ends before it begins', '统计期限自2022年1月1日起至2021年12月31日止'],
  ['the marks of a date are lost beyond doubt', '统计期限自202511日—1231日'],
  ['a month does not exist', '统计期限自2022年1月1日起至2022年13月31日止'],
])('there is no period where %s', (_, text) => {
  expect(findPeriod(text)).toBeNull()
})

test.each([
  ['海河市商务局2022年政府信息公开工作年度报告', 2022],
  ['海河市商务局2022 年度政府信息公开年报', 2022],
  ['海河市商务局二〇二二年政府信息公开工作年度报告', 2022],
  ['海河市商务局二○二一年政府信息公开工作年度报告', 2021],
  ['海河市商务局二零一九年政府信息公开工作年度报告', 2019],
  ['政府信息公开工作年度报告（2022）', 2022],
  ['海河市商务局政府信息公开工作年度报告', null],
  ['1999年工作报告', null],
])('the year of %s is %s', (title, year) => {
  expect(yearOf(title)).toBe(year)
})
