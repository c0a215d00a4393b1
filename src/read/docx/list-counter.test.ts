import { describe, expect, test } from '@jest/globals'
import { ListCounter } from './list-counter.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'

const level = (ilvl: number, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`

/** The labels of paragraphs, each given as [numId, ilvl]. */
function labels(numbering: string, paragraphs: readonly [string, number][], styles: string | null = null) {
  const root = (name: string, content: string) =>
    `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`
  const listOf = readNumbering(
    root('numbering', numbering),
    readStyles(styles === null ? null : root('styles', styles)),
  )
  const counter = new ListCounter()
  return paragraphs.map(([numId, ilvl]) => {
    const list = listOf(numId)
    return list ? counter.next(list, ilvl) : null
  })
}

const outline = `<w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum>`
const list = (numId: number, more = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="0"/>${more}</w:num>`
const override = (ilvl: number, content: string) =>
  `<w:lvlOverride w:ilvl="${ilvl}">${content}</w:lvlOverride>`

describe('labels', () => {
  test.each<[string, string, [string, number][], (string | null)[]]>([
    [
      'count on and start anew under a higher number',
      outline + list(1),
      [
        ['1', 0],
        ['1', 1],
        ['1', 1],
        ['1', 0],
        ['1', 1],
      ],
      ['1', '1.1', '1.2', '2', '2.1'],
    ],
    [
      'count on over lists that share an abstract list',
      outline + list(1) + list(2),
      [
        ['1', 0],
        ['2', 0],
        ['1', 0],
      ],
      ['1', '2', '3'],
    ],
    [
      'start anew once where a list overrides the start',
      outline + list(1) + list(2, override(0, '<w:startOverride w:val="5"/>')),
      [
        ['1', 0],
        ['2', 0],
        ['2', 0],
      ],
      ['1', '5', '6'],
    ],
    [
      'take the level that a list overrides',
      outline + list(1, override(0, level(0, '第%1项'))),
      [['1', 0]],
      ['第1项'],
    ],
    ['show the start of a higher level that was not used yet', outline + list(1), [['1', 1]], ['1.1']],
    [
      'never start anew where the level says so',
      `<w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '(%2)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>${list(1)}`,
      [
        ['1', 0],
        ['1', 1],
        ['1', 0],
        ['1', 1],
      ],
      ['1', '(1)', '2', '(2)'],
    ],
    [
      'print every number as decimal on a legal level',
      `<w:abstractNum w:abstractNumId="0">${level(0, '%1、').replace('decimal', 'chineseCounting')}${level(1, '%1.%2', '<w:isLgl/>')}</w:abstractNum>${list(1)}`,
      [
        ['1', 0],
        ['1', 1],
      ],
      ['一、', '1.1'],
    ],
    [
      'are empty for a bullet',
      `<w:abstractNum w:abstractNumId="0">${level(0, '-').replace('decimal', 'bullet')}</w:abstractNum>${list(1)}`,
      [['1', 0]],
      [''],
    ],
    ['do not exist for an unknown list', outline, [['9', 0]], [null]],
    ['are empty for an unknown level', outline + list(1), [['1', 5]], ['']],
  ])('%s', (_, numbering, paragraphs, expected) => {
    expect(labels(numbering, paragraphs)).toEqual(expected)
  })

  test('come from the list of the numbering style that a list only names', () => {
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>`
    const styles = `<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    expect(labels(outline + list(1) + linked, [['2', 0]], styles)).toEqual(['1'])
  })

  test.each<[string, string]>([
    ['%1.', '1. '],
    ['%1、', '1、'],
    ['（%1）', '（1）'],
  ])('a tab after %s parts label and text as %j', (pattern, expected) => {
    const tabbed = `<w:abstractNum w:abstractNumId="0">${level(0, pattern).replace('nothing', 'tab')}</w:abstractNum>`
    expect(labels(tabbed + list(1), [['1', 0]])).toEqual([expected])
  })
})
