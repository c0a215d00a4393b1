import { describe, expect, test } from '@jest/globals'
import { type Document, locatedText } from '../document/index.ts'
import { segment } from '../segment/index.ts'
import { identify } from './identify.ts'

const title = '海河市商务局2023年政府信息公开工作年度报告'
const period = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。'

function identityOf(lines: readonly string[], metadata: Partial<Document['metadata']> = {}) {
  const document: Document = {
    mediaType: 'text/html',
    metadata: { titles: [], agencies: [], siteCode: null, ...metadata },
    blocks: lines.map((text, block) => ({
      type: 'paragraph',
      ...locatedText(text, { block }),
      headingLevel: null,
      gapBefore: 0,
      isLine: false,
    })),
    issues: [],
  }
  const { issues, ...identity } = identify(document, segment(document))
  return { ...identity, codes: issues.map(({ code }) => code) }
}

const body = ['一、总体情况', '做了工作。', '六、其他需要报告的事项', '无。']

describe('the year', () => {
  test.each([
    ['is the one of the period', [title, period, ...body], 2023, []],
    [
      'is the one of the period in the first section',
      [title, '一、总体情况', period, ...body.slice(2)],
      2023,
      [],
    ],
    ['is the one of the title for want of a period', [title, ...body], 2023, []],
    [
      'is the one of the preamble for want of both',
      ['现公布海河市商务局2023年度报告。', ...body],
      2023,
      ['title-missing'],
    ],
    [
      'is the one of the preamble also in front of the agency',
      ['特向社会公布2023年海河市商务局政府信息公开工作年度报告。', ...body],
      2023,
      ['title-missing'],
    ],
    [
      'is the one of the period, with a warning, where the title has another',
      [title.replace('2023', '2022'), period, ...body],
      2023,
      ['year-conflict'],
    ],
    [
      'is null where nothing states it, whatever other years are named',
      ['海河市商务局政府信息公开工作年度报告', '根据2019年施行的条例编制。', ...body, '2024年1月16日'],
      null,
      ['year-missing'],
    ],
  ])('%s', (_, lines, year, codes) => {
    expect(identityOf(lines)).toMatchObject({ year, codes })
  })
})

describe('the agency', () => {
  const anonymous = '2023年政府信息公开工作年度报告'
  test.each([
    ['the title', [title, '现公布临屏区商务局2023年年报。', ...body], '海河市商务局'],
    [
      'the preamble',
      [
        anonymous,
        '现公布临屏区商务局2023年政府信息公开工作年度报告。',
        ...body,
        '海河市商务局',
        '2024年1月16日',
      ],
      '临屏区商务局',
    ],
    ['the signature', [anonymous, ...body, '海河市商务局', '2024年1月16日'], '海河市商务局'],
    ['the particulars of the page', [anonymous, ...body], '海河市政府办公室'],
  ])('is taken from %s first', (_, lines, agency) => {
    expect(identityOf(lines, { agencies: ['海河市政府办公室'] })).toMatchObject({ agency, codes: [] })
  })

  test('is null with an issue where nothing names it', () => {
    expect(identityOf([anonymous, ...body])).toMatchObject({ agency: null, codes: ['agency-missing'] })
  })
})

test('a title that stands only in the page’s head is taken', () => {
  expect(identityOf(body, { titles: [`${title}_海河市人民政府`] })).toMatchObject({
    title,
    agency: '海河市商务局',
    year: 2023,
    codes: [],
  })
})
