import { expect, test } from '@jest/globals'
import { type Document, locate, locatedText, type Paragraph } from '../../src/document/index.ts'
import { textsByPlace } from './texts-by-place.ts'

function documentOf(...paragraphs: readonly Pick<Paragraph, 'text' | 'pieces'>[]): Document {
  const blocks = paragraphs.map(
    (text): Paragraph => ({ ...text, type: 'paragraph', headingLevel: null, gapBefore: 0, isLine: true }),
  )
  return {
    mediaType: 'text/plain',
    metadata: { titles: [], agencies: [], siteCode: null },
    blocks,
    issues: [],
  }
}

test('the text at a span of a line is those characters of that line', () => {
  const line = locatedText('规章 12 3', { line: 4 })
  const document = documentOf(locatedText('规章 99 9', { line: 3 }), line)
  const textsAt = textsByPlace(document)
  expect(textsAt(locate(line, 3, 5) ?? {})).toEqual(['12'])
  expect(textsAt({ line: 5 })).toEqual([])
})

test('the text in a box of a page is the characters that stand in it', () => {
  const [piece] = locatedText('合计15', { page: 1, bbox: [10, 20, 50, 30] }).pieces
  if (!piece) throw new Error('a located text has a piece')
  const line = { text: '合计15', pieces: [{ ...piece, edges: [10, 20, 30, 35, 40] }] }
  expect(textsByPlace(documentOf(line))(locate(line, 2, 4) ?? {})).toEqual(['15'])
})
