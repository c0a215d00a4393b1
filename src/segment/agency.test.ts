import { describe, expect, test } from '@jest/globals'
import { agencyOfMetadata, agencyOfPreamble, agencyOfSignature, agencyOfTitle } from './agency.ts'

describe('the agency of a title', () => {
  test.each([
    ['海河市临屏区人民政府2024年政府信息公开工作年度报告', '海河市临屏区人民政府'],
    ['2019年海河市人民政府办公厅政府信息公开工作年度报告', '海河市人民政府办公厅'],
    ['海河市商务局2021年度政府信息公开工作年度报告', '海河市商务局'],
    ['海河市商务局 2021 年政府信息公开年度报告', '海河市商务局'],
    ['海河市商务局政府信息公开工作2021年度报告', '海河市商务局'],
    ['关于海河市商务局2021年政府信息公开工作的年度报告', '海河市商务局'],
    ['【图文】海河市商务局2021年政府信息公开年报', '海河市商务局'],
    ['海河市商务局二〇二二年政务信息公开年度报告', '海河市商务局'],
    ['海河市商务局关于2022年度政府信息公开工作年度报告', '海河市商务局'],
    ['海河市人民政府信息公开工作年度报告', '海河市人民政府'],
    ['海河市商务局（粮食局）2022年政府信息公开工作年度报告', '海河市商务局(粮食局)'],
    ['海河市政务公开办公室2022年政府信息公开工作年度报告', '海河市政务公开办公室'],
    ['海河市商务局政府信息公开2022年度政府信息公开工作报告', '海河市商务局'],
    ['县教育局2023年政府信息公开工作年度报告', '县教育局'],
  ])('is what is left without year and subject: %s', (title, agency) => {
    expect(agencyOfTitle(title)).toBe(agency)
  })

  test.each([
    '关于2019年政府信息公开工作年度报告',
    '政府政务公开年报',
    '2022年度政府信息公开工作年度报告',
    '2022年工作总结',
  ])('is null where it names none: %s', (title) => {
    expect(agencyOfTitle(title)).toBeNull()
  })
})

test.each([
  ['根据《条例》，现公布海河市商务局2022年政府信息公开工作年度报告。', '海河市商务局'],
  ['特向社会公布海河市商务局2022年度政府信息公开年度报告', '海河市商务局'],
  ['现将海河市商务局2022年政府信息公开工作情况公布如下', '海河市商务局'],
  ['本报告由海河市商务局依照《条例》编制。', '海河市商务局'],
  ['按照《条例》要求，由临屏区人民政府办公室编制。', '临屏区人民政府办公室'],
  ['按照有关规定，海河市商务局编制了2022年度报告', '海河市商务局'],
  ['如对本报告有疑问，请与海河市商务局办公室联系（电话：0000）', '海河市商务局'],
  [
    '特向社会公布中共海河市委机构编制委员会办公室2022年政府信息公开工作年度报告',
    '中共海河市委机构编制委员会办公室',
  ],
  ['按照要求，我局编制了海河市商务局2022年政府信息公开工作年度报告（以下简称《年报》）。', '海河市商务局'],
  ['为发挥作用，制定《海河市商务局2022年政府信息公开工作年度报告》。', '海河市商务局'],
  ['根据有关要求，海河市商务局结合工作实际，编制本单位2022年度报告。', '海河市商务局'],
  ['按照国务院办公厅制定的《政府信息公开工作年度报告格式》编制。', null],
  ['根据《条例》，现公布我局2022年政府信息公开工作年度报告。', null],
  ['本报告由我办编制。', null],
])('the preamble names its author: %s', (preamble, agency) => {
  expect(agencyOfPreamble(preamble)).toBe(agency)
})

test('the signature stands on a line of its own above the date', () => {
  expect(agencyOfSignature(['无。', '海河市商务局', '2023年1月16日'])).toBe('海河市商务局')
  expect(agencyOfSignature(['无。', '2023年1月16日'])).toBeNull()
  expect(agencyOfSignature(['海河市商务局', '无。'])).toBeNull()
})

test('of the page’s particulars the first that looks like an agency is taken', () => {
  expect(agencyOfMetadata(['本站', '海河市商务局', '海河市政府'])).toBe('海河市商务局')
  expect(agencyOfMetadata(['admin'])).toBeNull()
})
