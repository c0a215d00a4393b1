import { describe, expect, test } from '@jest/globals'
import { locate } from '../../document/index.ts'
import { readText } from './read-text.ts'

function read(text: string) {
  return readText(new TextEncoder().encode(text))
}

function paragraphs(text: string): string[] {
  return read(text).blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))
}

describe('the paragraphs of a text', () => {
  test('are its lines, whatever the line break', () => {
    expect(paragraphs('一\r\n二\r三\n\n四')).toEqual(['一', '二', '三', '四'])
  })

  test('count the empty lines above them', () => {
    const gaps = read('\n一\n\n\n二').blocks.map((block) => block.type === 'paragraph' && block.gapBefore)
    expect(gaps).toEqual([1, 2])
  })

  test('lose the marks of Markdown but keep their places', () => {
    const [block] = read('## **一、总体**情况 ##').blocks
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    expect(block.text).toBe('一、总体情况')
    expect(block.headingLevel).toBe(2)
    expect(locate(block, 4, 6)).toEqual({ line: 1, span: [11, 13] })
  })

  test('lose characters that print nothing', () => {
    expect(paragraphs('\uFEFF公\u200B开\0 12 条')).toEqual(['公开 12 条'])
  })

  test('keep a whole report that stands in one line', () => {
    expect(paragraphs('一、总体情况 良好。二、主动公开 规章000').length).toBe(1)
  })

  test('leave out page numbers and heads that repeat, and say so', () => {
    const page = (number: number) => `某县信息公开\n第${number}页的正文在这里\n- ${number} -\n`
    const document = read([1, 2, 3].map(page).join('\f'))
    expect(document.blocks.length).toBe(3)
    expect(document.issues.map(({ code, params }) => [code, params.blocks])).toEqual([
      ['furniture-removed', 6],
    ])
  })
})

describe('an HTML table within Markdown', () => {
  const source =
    '# 报告\n\n<table><tr><td colspan="2">第一项</td></tr><tr><td>规章</td><td>&nbsp;12 </td></tr></table>\n\n完'

  test('is a grid with its spans', () => {
    const [, grid] = read(source).blocks
    const cells =
      grid?.type === 'grid'
        ? grid.cells.map(({ text, row, column, columnSpan }) => [text, row, column, columnSpan])
        : []
    expect(cells).toEqual([
      ['第一项', 0, 0, 2],
      ['规章', 1, 0, 1],
      ['12', 1, 1, 1],
    ])
  })

  test('places each cell in its line', () => {
    const [, grid] = read(source).blocks
    const cell = grid?.type === 'grid' ? grid.cells[2] : undefined
    const place = cell && locate(cell, 0, 2)
    expect(place?.line).toBe(3)
    expect(source.split('\n')[2]?.slice(...(place?.span ?? []))).toBe('12')
  })
})

test('a text of white space is empty', () => {
  expect(() => read(' \r\n\t\f\n')).toThrow(expect.objectContaining({ code: 'empty' }))
})
