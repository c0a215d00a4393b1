import { expect, test } from '@jest/globals'
import { toProse } from './prose.ts'
import { documentOf, gridOfWords, linedDocumentOf } from './testing/made-up-document.ts'

const full = '二〇二三年海河市商务局认真贯彻落实条例要求全面推进政务公开工作取得了成效并且'

test('paragraphs are parted by line breaks, without white space around them', () => {
  expect(toProse(documentOf('　　做了工作。 ', '', '\u200b', '又做了工作。').blocks)).toBe(
    '做了工作。\n又做了工作。',
  )
})

test('lines that the page broke are joined', () => {
  expect(toProse(linedDocumentOf(full, '做了工作。', '又做了工作。').blocks)).toBe(
    `${full}做了工作。\n又做了工作。`,
  )
})

test.each(['（一）主动公开', '1.主动公开', '一是加强领导', '注：含上年', '2024年1月16日'])(
  'a line that begins anew is not joined: %s',
  (line) => {
    expect(toProse(linedDocumentOf(full, line).blocks)).toBe(`${full}\n${line}`)
  },
)

test('Latin words keep the space of a line break', () => {
  const line = `${full}参见 Open`
  expect(toProse(linedDocumentOf(line, 'Government 网站。').blocks)).toBe(`${line} Government 网站。`)
})

test('a table is rows of cells parted by tabs, a picture is nothing', () => {
  const blocks = documentOf('见下表', gridOfWords('公文', '', '3 件', ''), {
    type: 'picture',
    evidence: {},
  }).blocks
  expect(toProse(blocks)).toBe('见下表\n公文\t\t3 件')
})
