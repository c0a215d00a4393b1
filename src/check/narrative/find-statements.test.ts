import { describe, expect, test } from '@jest/globals'
import { findStatements } from './find-statements.ts'
import { narrativeQuantities } from './quantities.ts'

const reporter = { agency: '云溪县人民政府', year: 2023 }

function read(text: string, agency = reporter.agency): string[] {
  return findStatements({ key: 'overview', text, reporter: { agency, year: 2023 } }).map(
    ({ quantity, value, isOpen }) => `${quantity.key}${isOpen ? '?' : ''}=${value}`,
  )
}

describe('the catalogue of quantities', () => {
  const examples = narrativeQuantities.flatMap((quantity) =>
    quantity.patterns.map((pattern) => ({ quantity, pattern, example: pattern.example })),
  )
  test.each(examples)('$quantity.key is read from "$example"', ({ quantity, example, pattern }) => {
    const found = findStatements({ key: quantity.home, text: example, reporter })
    const last = found.filter((statement) => statement.quantity.key === quantity.key).at(-1)
    expect(last?.quantity.key).toBe(quantity.key)
    if (pattern.isOpen) expect(last?.isOpen).toBe(true)
  })

  const none = narrativeQuantities.filter((quantity) => quantity.noneExample !== null)
  test.each(none)('$key is none in "$noneExample"', ({ key, home, noneExample }) => {
    const found = findStatements({ key: home, text: noneExample ?? '', reporter })
    expect(found.map(({ quantity, value }) => [quantity.key, value])).toContainEqual([key, 0])
  })
})

describe('a figure is read with its quantity', () => {
  test.each([
    ['2023年，我县共收到政府信息公开申请 1295 件。', ['received=1295']],
    ['共受理依申请公开１７宗，均按时答复。', ['received=17']],
    ['全年收到政府信息公开申请1,295件。', ['received=1295']],
    ['全年受理政府信息公开申请十二件。', ['received=12']],
    ['共收到政府信息公开申请2\n0件', []],
    ['我局收到公民、法人和其他组织提出的政府信息公开申请3件，其中网上申请2件、信函申请1件。', ['received=3']],
    [
      '新收政府信息公开申请40件，结转上年度3件，结转2024年度继续办理2件。',
      ['new=40', 'carriedIn=3', 'carriedOut=2'],
    ],
    ['收到政府信息公开申请30件（含2022年结转2件）。', ['receivedIncludingCarriedIn=30', 'carriedIn=2']],
    ['没有收到政府信息公开申请，也没有上年结转的申请', ['new=0', 'carriedIn=0']],
    ['全年未发生行政复议、行政诉讼案件。', ['disputes=0']],
    ['因政府信息公开引起的行政复议3件、行政诉讼1件。', ['reconsideration=3', 'litigation=1']],
    [
      '办结的申请中，不予公开答复2件，无法提供的10件，其他处理14件',
      ['refused=2', 'unavailable=10', 'otherProcessing=14'],
    ],
    [
      '全年制发行政规范性文件5件，废止2件，现行有效30件。',
      ['normativeDocuments.issued=5', 'normativeDocuments.repealed=2', 'normativeDocuments.inForce=30'],
    ],
    ['本年行政事业性收费金额为380000元。', ['fees=38']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a number that states no quantity of the year is passed over', () => {
  test.each([
    ['another year', '与2022年度报告保持一致，2022年共受理政府信息公开申请17件，予以公开2件。'],
    ['the year before', '去年全县共收到政府信息公开申请17件。'],
    ['half a year', '上半年收到政府信息公开申请17件。'],
    ['a comparison', '收到政府信息公开申请较上年增加17件。'],
    ['a comparison of receipts', '比上年多收到政府信息公开申请17件。'],
    ['a percentage', '政府信息公开申请按期答复率100%。'],
    ['an approximate number', '收到政府信息公开申请约200件，上年结转10余件。'],
    ['a range', '每季度收到政府信息公开申请3至5件。'],
    ['an ordinal', '政府信息公开申请办理第3件。'],
    ['a deadline', '收到政府信息公开申请5个工作日内答复。'],
    ['a channel without a verb', '当面申请4件、信函申请13件。'],
    ['other work', '全年受理政务服务事项1703件，按时办结率100%。'],
    ['other applications', '全年受理低保申请20件，收到行政许可申请7件。'],
    ['an idiom', '依申请公开坚持第一时间登记、第一时间回复申请的“三个一”机制，办成一件事。'],
    ['a list of shares', '申请中予以公开、部分公开分别为5件、3件。'],
    ['a fee for information', '依申请公开收取信息处理费120元。'],
    ['an open negation', '未收到不予公开的投诉。未发生超期答复政府信息公开申请的情况。'],
    ['a published licence list', '公开行政许可结果45条。'],
    ['a letter', '全年无信函申请，收到信函申请3件。'],
    ['a negation of something else', '未发生因政府信息公开被行政复议纠错、行政诉讼败诉的情况。'],
    ['an open list', '政府信息公开行政复议、行政诉讼各1件。'],
    ['a share', '收到涉及征地拆迁的政府信息公开申请56件。'],
    ['other callers', '受理依申请公开咨询电话23个。'],
    ['people', '政府信息公开申请办结后，接待申请人25人次、收到回访65件次。'],
    ['a waived fee', '全年减免行政事业性收费30万元。'],
    ['fees for information', '政府信息公开申请未收取行政事业性收费0元。'],
    ['a sum over years', '自2008年以来累计收到政府信息公开申请120件。'],
    ['eleven months', '1至11月收到政府信息公开申请12件。'],
    ['a title of a document', '按照《2023年办理政府信息公开申请10件实事清单》执行。'],
    ['a double number', '共收到政府信息公开申请1 295件。'],
    ['a plan', '将于2024年制发规范性文件6件。'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a figure whose scope is not the whole agency is open', () => {
  test.each([
    ['a channel', '其中，通过网站收到政府信息公开申请17件、当面申请4件。'],
    ['one office', '县政府办代表县政府受理政府信息公开申请17件。'],
    ['the level above', '全县各级行政机关共受理政府信息公开申请449件。'],
    ['another body', '县公安局收到政府信息公开申请50件。'],
    ['answers in time', '收到申请，按时答复政府信息公开申请15件。'],
    ['documents that were revised', '制定规范性文件2件，修订1件。'],
    ['decisions that were published', '主动公开行政许可决定45件。'],
    ['answers to messages', '在线办结网民留言57件，政府信息公开申请渠道畅通，办结12件。'],
    ['licences beside applications', '收到政府信息公开申请，受理行政许可，办结4999件。'],
    ['reviews that the agency decided', '受理政府信息公开行政复议案件120件。'],
    ['reviews of anything', '全年被申请行政复议12件。'],
    ['a document in one name', '以县政府名义制发规范性文件3件。'],
  ])('%s', (_, text) => {
    const found = read(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('?')
  })

  test('the agency under its short name is the agency', () => {
    expect(read('县教育局收到政府信息公开申请5件。', '云溪县教育局')).toEqual(['received=5'])
  })

  test('the second figure of a quantity in a section may be a part of the first', () => {
    expect(read('共收到政府信息公开申请57件。经沟通，受理申请18件。')).toEqual([
      'received=57',
      'received?=18',
    ])
  })
})

test('the span covers number and counter as printed', () => {
  const text = '2023年，我镇按照有关规定共收到\n政府信息公开申请 １２ 件。'
  const [statement] = findStatements({ key: 'overview', text, reporter })
  expect(text.slice(...(statement?.span ?? [0, 0]))).toBe('１２ 件')
})

test('a sentence without end costs no more than its length', () => {
  const text = '依申请公开政府信息的申请1件'.repeat(2_000)
  expect(findStatements({ key: 'overview', text, reporter }).length).toBeGreaterThan(0)
})
