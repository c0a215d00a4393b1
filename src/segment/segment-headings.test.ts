import { describe, expect, test } from '@jest/globals'
import type { Document } from '../document/index.ts'
import { type Segments, segment } from './segment.ts'
import { documentOf, linedDocumentOf, paragraphOf } from './testing/made-up-document.ts'
import {
  applications,
  bodies,
  disclosure,
  disputes,
  official,
  preface,
  report,
  textsOf,
  title,
  titlesOf,
} from './testing/made-up-report.ts'

/** What stands in each section of a report with a usual overview. */
const bodyTexts = [['做了工作。'], ['grid'], ['grid'], ['grid'], ['宣传不够。'], ['无。']]
const withHeading = (ordinal: number, heading: string) => official.with(ordinal - 1, heading)

/** Every character of the source stands in exactly one place. */
function expectNothingLost(document: Document, { front, title: found, preamble, sections }: Segments): void {
  const parts = [
    ...textsOf(front),
    found?.source.text ?? '',
    ...textsOf(preamble),
    ...sections.flatMap((section) => [section.title?.text ?? '', ...textsOf(section.blocks)]),
  ]
  const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '')
  expect(letters(parts)).toBe(letters(textsOf(document.blocks)))
}

describe('the headings', () => {
  test.each([
    ['as the form has them', official],
    [
      'with the numbers of 二 to 四 lost',
      [...official.slice(0, 1), ...official.slice(1, 4).map((t) => t.slice(2)), ...official.slice(4)],
    ],
    ['without any number', official.map((t) => t.slice(2))],
    ['with arabic numbers', official.map((t, i) => `${i + 1}.${t.slice(2)}`)],
    ['in brackets', official.map((t, i) => `（${'一二三四五六'[i]}）${t.slice(2)}`)],
    ['with 三是', withHeading(3, '三是收到和处理政府信息公开申请情况')],
    ['with a mark behind', withHeading(1, '一、总体情况。')],
    ['with spaces', withHeading(1, '一 、概 述')],
    ['with an instruction left in', withHeading(1, '一、总体情况(宋体加粗小四号字)')],
    ['with another first', withHeading(1, '一、工作开展情况')],
    [
      'with long names',
      withHeading(2, '二、行政机关主动公开政府信息的情况')
        .with(2, '三、行政机关收到和处理政府信息公开申请情况')
        .with(3, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况')
        .with(4, '五、政府信息公开工作存在的主要问题及改进情况'),
    ],
    ['with a letter too many', withHeading(4, '四、政府信息公开行政法复议、行政诉讼情况')],
    ['with a wrong word', withHeading(4, '四、行政复议、行政许可等情况')],
    [
      'in traditional characters',
      [
        '一、總體情況',
        '二、主動公開政府信息情況',
        '三、收到和處理政府信息公開申請情況',
        '四、政府信息公開行政復議、行政訴訟情況',
        '五、存在的主要問題及改進情況',
        '六、其他需要報告的事項',
      ],
    ],
    ['with measures', withHeading(5, '五、存在的主要问题及整改措施')],
    ['with next steps', withHeading(5, '五、存在的主要问题及下一步工作情况')],
    ['with other words for problems', withHeading(5, '五、现存问题与改进举措')],
    ['with a number and words of their own', withHeading(5, '五、工作中存在的不足和下一步打算')],
    ['with a year', withHeading(5, '五、存在的主要问题及2024年改进措施')],
  ])('are found %s', (_, headings) => {
    const document = report(headings)
    const found = segment(document)
    expect(titlesOf(found)).toEqual(headings)
    expect(found.sections.map(({ blocks }) => textsOf(blocks))).toEqual(bodyTexts)
    expectNothingLost(document, found)
  })

  test('are found without tables between them, as where these are pictures', () => {
    const document = documentOf(
      title,
      official[0] ?? '',
      '做了工作。',
      ...official.slice(1, 5),
      '宣传不够。',
      official[5] ?? '',
      '无。',
    )
    expect(titlesOf(segment(document))).toEqual(official)
  })

  test('are found over two lines', () => {
    const [first = '', second = '', third = '', ...others] = official
    const document = linedDocumentOf(
      title,
      first,
      '做了工作。',
      second,
      disclosure,
      third.slice(0, 12),
      third.slice(12),
      applications,
      ...others.slice(0, 1),
      disputes,
      ...others.slice(1),
    )
    expect(titlesOf(segment(document))).toEqual(official)
  })

  test('glued to the sentences around them are cut out', () => {
    const document = documentOf(
      title,
      `${preface}一、总体情况2023年，本局做了工作。二、主动公开政府信息情况`,
      disclosure,
      ...official.slice(2, 3),
      applications,
      ...official.slice(3, 4),
      disputes,
      '五、存在的主要问题及改进情况宣传不够。六、其他需要报告的事项无。',
    )
    const found = segment(document)
    expect(titlesOf(found)).toEqual(official)
    expect(found.sections.map(({ blocks }) => textsOf(blocks))).toEqual([
      ['2023年，本局做了工作。'],
      ...bodyTexts.slice(1),
    ])
    expectNothingLost(document, found)
  })

  test('in run-on text are found behind the numbers of a table, however they are worded', () => {
    const document = documentOf(
      title,
      preface,
      '一、总体情况',
      '做了工作。',
      `二、主动公开政府信息情况 第二十条第（一）项 信息内容 规章 0 0 0 三，收到和办理政府信息公开申请的情况 申请人情况 自然人 0 0 四，被申请行政复议、提起行政诉讼的情况 结果维持 结果纠正 0 0 五，工作中存在的主要问题和改进方向 宣传不够。 六，其它需要说明的事项 无。`,
    )
    expect(titlesOf(segment(document))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三，收到和办理政府信息公开申请的情况',
      '四，被申请行政复议、提起行政诉讼的情况',
      '五，工作中存在的主要问题和改进方向',
      '六，其它需要说明的事项',
    ])
  })

  test('do not begin in the last row of a table', () => {
    const document = linedDocumentOf(
      title,
      ...official.slice(0, 1),
      '做了工作。',
      ...official.slice(1, 2),
      disclosure,
      ...official.slice(2, 3),
      applications,
      '四、结转下年度继续办理',
      '政府信息公开行政复议、行政诉讼情况',
      disputes,
      ...official.slice(4),
    )
    expect(titlesOf(segment(document))[3]).toBe('政府信息公开行政复议、行政诉讼情况')
  })

  test('keep the place that they were read from', () => {
    const { sections } = segment(report(official))
    expect(sections[1]?.title?.pieces[0]?.evidence).toEqual({ block: 4 })
  })
})

describe('words like a heading', () => {
  test.each([
    [
      'a preface that lists all titles',
      [`本报告由${official.map((t) => t.slice(2)).join('、')}等六个部分组成。`],
    ],
    ['a preface that lists them with numbers', [`本报告包括：${official.join('；')}。`]],
    ['a list of contents', ['目录', ...official]],
    ['a list of contents with pages', ['目录', ...official.map((t, i) => `${t}……${i + 1}`)]],
  ])('do not count in %s', (_, lines) => {
    const { blocks } = report(official)
    const document = documentOf(title, ...lines, ...blocks.slice(1))
    const found = segment(document)
    expect(textsOf(found.preamble)).toEqual([...lines, preface])
    expect(found.sections.map(({ blocks: own }) => own.length)).toEqual([1, 1, 1, 1, 1, 1])
    expectNothingLost(document, found)
  })

  test('do not count in a sentence that leads to the table', () => {
    const lead = '本年度政府信息公开行政复议、行政诉讼的有关数据如下：'
    const { blocks } = report(official.map((heading) => heading.slice(2)))
    const at = blocks.findIndex((block) => block.type === 'paragraph' && block.text === official[3]?.slice(2))
    const found = segment(documentOf(...blocks.slice(0, at + 1), paragraphOf(lead), ...blocks.slice(at + 1)))
    expect(titlesOf(found)[3]).toBe(official[3]?.slice(2))
  })

  test.each([
    ['once', official],
    ['three times', [...official, ...official, ...official]],
    [
      'three times with pages',
      Array(3)
        .fill(official.map((t, i) => `${t}……${i + 1}`))
        .flat() as string[],
    ],
  ])('are those of the body, without numbers, also where a list numbers all titles %s', (_, lines) => {
    const headings = official.map((heading) => heading.slice(2))
    const body = headings.flatMap((heading, index) => [heading, bodies[index] ?? ''])
    const found = segment(documentOf(title, ...lines, preface, ...body))
    expect(titlesOf(found)).toEqual(headings)
    expect(textsOf(found.preamble)).toEqual([...lines, preface])
  })

  test('of sections without a word, as their tables are pictures that were left out, are no list', () => {
    const found = segment(documentOf(title, preface, ...official))
    expect(titlesOf(found)).toEqual(official)
  })

  test.each([
    [
      'official titles in brackets',
      [
        '（一）主动公开政府信息情况',
        '公开 10 条。',
        '（二）收到和处理政府信息公开申请情况',
        '收到 3 件。',
        '（三）政府信息公开行政复议、行政诉讼情况',
        '没有。',
      ],
    ],
    [
      'official titles with arabic numbers',
      ['1、主动公开政府信息情况', '公开 10 条。', '5、政府信息公开行政复议、行政诉讼情况', '没有。'],
    ],
    [
      'parts that it numbers 一 to 六',
      [
        '一、主动公开情况',
        '做了。',
        '二、工作机制保障',
        '做了。',
        '三、依申请公开情况',
        '做了。',
        '四、信息管理',
        '五、平台建设',
        '六、监督保障',
      ],
    ],
    ['the problems already', ['（五）存在的主要问题及改进情况', '见第五部分。']],
    [
      'sentences',
      ['2023年，我局未出现因政府信息公开申请行政复议、提起行政诉讼的情况。', '主动公开政府信息情况良好。'],
    ],
  ])('do not count in a first section with %s', (_, overview) => {
    const document = report(official, overview)
    const found = segment(document)
    expect(titlesOf(found)).toEqual(official)
    expect(textsOf(found.sections[0]?.blocks ?? [])).toEqual(overview)
    expectNothingLost(document, found)
  })

  test('do not count in sentences beside a table', () => {
    const sentence = '2023年，本局收到和处理政府信息公开申请情况如下：'
    const { blocks } = report(official)
    const document = documentOf(...blocks.slice(0, 7), sentence, ...blocks.slice(7))
    expect(textsOf(segment(document).sections[2]?.blocks ?? [])).toEqual([sentence, 'grid'])
  })
})
