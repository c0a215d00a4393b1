import { describe, expect, test } from '@jest/globals'
import { segment } from './segment.ts'
import { documentOf, paragraphOf } from './testing/made-up-document.ts'
import {
  applications,
  disclosure,
  disputes,
  official,
  preface,
  report,
  textsOf,
  title,
  titlesOf,
} from './testing/made-up-report.ts'

describe('sections', () => {
  test('that are missing have no title, be their number given to the next', () => {
    const document = documentOf(
      title,
      '一、总体情况',
      '做了。',
      '二、主动公开政府信息情况',
      disclosure,
      '三、收到和处理政府信息公开申请情况',
      applications,
      '四、存在的主要问题及改进情况',
      '不够。',
      '五、其他需要报告的事项',
      '无。',
    )
    expect(titlesOf(segment(document))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      null,
      '四、存在的主要问题及改进情况',
      '五、其他需要报告的事项',
    ])
  })

  test('that share a heading are the first of the two', () => {
    const merged = '五、存在的主要问题及改进情况和其他需要报告的事项'
    expect(titlesOf(segment(report([...official.slice(0, 4), merged])))).toEqual([
      ...official.slice(0, 4),
      merged,
      null,
    ])
  })

  test('that the form lacks stay in the section before', () => {
    const { blocks } = report(official)
    const document = documentOf(...blocks, '七、2024年工作思路', '加强。')
    expect(textsOf(segment(document).sections[5]?.blocks ?? [])).toEqual([
      '无。',
      '七、2024年工作思路',
      '加强。',
    ])
  })

  test('in front of the first heading stay in the preamble', () => {
    const { blocks } = report(['', ...official.slice(1)], ['2023年，做了工作。'])
    const found = segment(documentOf(...blocks))
    expect(titlesOf(found)).toEqual([null, ...official.slice(1)])
    expect(textsOf(found.preamble)).toEqual([preface, '2023年，做了工作。'])
  })

  test('under one heading of their own are found inside it', () => {
    const bracketed = official.map((t, i) => `（${'一二三四五六'[i]}）${t.slice(2)}`)
    const { blocks } = report(bracketed)
    const found = segment(documentOf(title, '一、报告内容', ...blocks.slice(2)))
    expect(titlesOf(found)).toEqual(bracketed)
    expect(textsOf(found.preamble)).toEqual(['一、报告内容'])
  })

  test('with two systems of numbers: those before their tables count', () => {
    const narrative = [
      '一、总体情况',
      '做了。',
      '二、工作机制保障',
      '做了。',
      '三、主动公开工作情况',
      '做了。',
      '四、平台建设',
      '做了。',
    ]
    const formal = [
      '一、主动公开政府信息情况',
      disclosure,
      '二、收到和处理政府信息公开申请情况',
      applications,
      '三、政府信息公开行政复议、行政诉讼情况',
      disputes,
      '四、其他需要报告的事项',
      '无。',
    ]
    const found = segment(documentOf(title, ...narrative, ...formal))
    expect(titlesOf(found)).toEqual([
      '一、总体情况',
      '一、主动公开政府信息情况',
      '二、收到和处理政府信息公开申请情况',
      '三、政府信息公开行政复议、行政诉讼情况',
      null,
      '四、其他需要报告的事项',
    ])
    expect(textsOf(found.sections[0]?.blocks ?? [])).toEqual(narrative.slice(1))
  })

  test('of a document without any heading are all missing, and its text is the preamble', () => {
    const found = segment(documentOf('关于放假的通知', '各单位：现将安排通知如下。'))
    expect(titlesOf(found)).toEqual([null, null, null, null, null, null])
    expect(textsOf(found.preamble)).toEqual(['关于放假的通知', '各单位：现将安排通知如下。'])
  })
})

test('what stands above the title is page furniture', () => {
  const { blocks } = report(official)
  const found = segment(documentOf('首页 > 政府信息公开', '字体：大 中 小', ...blocks))
  expect(textsOf(found.front)).toEqual(['首页 > 政府信息公开', '字体：大 中 小'])
  expect(found.title?.text).toBe(title)
})

test('a heading that the source marks as one wins over its namesake', () => {
  const marked = { ...paragraphOf('存在问题及改进情况'), headingLevel: 2 }
  const { blocks } = report(official.slice(0, 4))
  const found = segment(documentOf(...blocks, '存在问题及改进情况', '宣传不够。', marked, '做得更好。'))
  expect(found.sections[4]?.title?.text).toBe('存在问题及改进情况')
})
