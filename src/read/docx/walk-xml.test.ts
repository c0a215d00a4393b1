import { expect, test } from '@jest/globals'
import { walkXml, xmlLimits } from './walk-xml.ts'

function walk(xml: string): string[] {
  const heard: string[] = []
  walkXml(xml, 'document', {
    open: (name, attributes) =>
      heard.push(`<${name} ${Object.keys(attributes).join(' ')}>`.replace(' >', '>')),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`</${name}>`),
  })
  return heard
}

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

test.each([
  ['the usual prefix', `<w:t xmlns:w="${transitional}" w:val="1">文</w:t>`, 'xmlns:w w:val'],
  ['another prefix', `<ns0:t xmlns:ns0="${transitional}" ns0:val="1">文</ns0:t>`, 'xmlns:ns0 w:val'],
  ['no prefix', `<t xmlns="${transitional}">文</t>`, 'xmlns'],
  ['the strict namespace', `<x:t xmlns:x="${strict}" x:val="1">文</x:t>`, 'xmlns:x w:val'],
])('names have the usual prefix where the part has %s', (_, xml, attributes) => {
  expect(walk(xml)).toEqual([`<w:t ${attributes}>`, '文', '</w:t>'])
})

test('a CDATA section is text', () => {
  expect(walk('<a><![CDATA[1<2]]></a>')).toEqual(['<a>', '1<2', '</a>'])
})

test.each([
  ['a type declaration with entities', '<!DOCTYPE a [<!ENTITY b "文">]><a>&b;</a>'],
  ['an unknown entity', '<a>&b;</a>'],
  ['an element that is not closed', '<a><b></a>'],
  ['no element', ''],
])('%s is refused as damaged', (_, xml) => {
  expect(() => walk(xml)).toThrow(expect.objectContaining({ name: 'SourceError', code: 'damaged' }))
})

test('elements that stand too deep in each other are refused', () => {
  const depth = xmlLimits.maxDepth + 1
  expect(() => walk('<a>'.repeat(depth) + '</a>'.repeat(depth))).toThrow(
    expect.objectContaining({ code: 'too-large', params: expect.objectContaining({ limit: 'depth' }) }),
  )
})
