import { describe, expect, test } from '@jest/globals'
import { alignWords } from './align-words.ts'
import { gridText } from './testing/grid-text.ts'
import type { Word } from './word.ts'

const emPt = 10

/** A word whose middle stands at x; digits are half as wide as other characters. */
function word(text: string, x: number, y: number, page = 1): Word {
  const width = [...text].reduce((sum, character) => sum + (/\d/.test(character) ? emPt / 2 : emPt), 0)
  const [x0, x1, y0, y1] = [x - width / 2, x + width / 2, y, y + emPt] as const
  const evidence = { page, bbox: [x0, y0, x1, y1] as const }
  const piece = { start: 0, length: text.length, evidence, offset: 0, holderLength: text.length }
  return { text, pieces: [piece], x0, x1, y0, y1 }
}

function row(label: string, numbers: readonly string[], y: number, page = 1): Word[] {
  const cells = numbers.flatMap((text, index) => (text === '' ? [] : [word(text, 200 + 60 * index, y, page)]))
  return [word(label, 60, y, page), ...cells]
}

const header = row('内容', ['甲数', '乙数', '丙数'], 100)

describe('words of a PDF', () => {
  test('become a grid, and the lines around it stay lines', () => {
    const words = [
      word('一、标题', 60, 50),
      ...header,
      ...row('许可', ['3', '', '6'], 124),
      ...row('处罚', ['1', '2', '41'], 148),
    ]
    const blocks = alignWords([words])
    expect(blocks.map(({ type }) => type)).toEqual(['lines', 'grid'])
    const [, block] = blocks
    expect(block?.type === 'grid' ? gridText(block.grid) : []).toEqual([
      '内容 | 甲数 | 乙数 | 丙数',
      '许可 | 3 | _ | 6',
      '处罚 | 1 | 2 | 41',
    ])
  })

  test('give an empty cell the box of its column on its line', () => {
    const blocks = alignWords([
      [...header, ...row('许可', ['3', '', '6'], 124), ...row('处罚', ['1', '22', '41'], 148)],
    ])
    const grid = blocks[0]?.type === 'grid' ? blocks[0].grid : null
    const empty = grid?.cells.find((cell) => cell.text === '')
    expect(empty?.evidence).toEqual({ page: 1, bbox: [255, 124, 265, 134] })
  })

  test('half a line above and below a row are the digits of a number that its cell broke', () => {
    const broken = [word('1', 260, 142), ...row('处罚', ['1', '', '41'], 148), word('2', 260, 154)]
    const [block] = alignWords([[...header, ...row('许可', ['3', '5', '6'], 124), ...broken]])
    const rows = block?.type === 'grid' ? gridText(block.grid).slice(2) : []
    expect(rows).toEqual(['处罚 | 1 | 12 | 41'])
  })

  test('stand in the columns of the page before on a page without header', () => {
    const first = [...header, ...row('许可', ['3', '1', '6'], 124)]
    const second = [...row('处罚', ['', '2', '2'], 50, 2), ...row('强制', ['', '', '5'], 74, 2)]
    const [block] = alignWords([first, second])
    expect(block?.type === 'grid' ? gridText(block.grid).slice(2) : []).toEqual([
      '处罚 | _ | 2 | 2',
      '强制 | _ | _ | 5',
    ])
  })

  test('on a label line half a line above their numbers are a row of their own', () => {
    const words = [
      ...header,
      ...row('许可', ['3', '1', '6'], 124),
      word('规范性', 65, 148),
      ...['1', '2', '41'].map((text, index) => word(text, 200 + 60 * index, 154)),
      word('文件', 60, 160),
    ]
    const [block] = alignWords([words])
    expect(block?.type === 'grid' ? gridText(block.grid).slice(2) : []).toEqual([
      '规范性',
      '1 | 2 | 41',
      '文件',
    ])
  })

  test('between two columns leave only the order sure', () => {
    const words = [
      ...header,
      ...row('许可', ['3', '1', '6'], 124),
      word('处罚', 60, 148),
      word('5', 231, 148),
    ]
    const [block] = alignWords([words])
    expect(block?.type === 'grid' ? block.grid.alignment : null).toBe('rows')
  })
})
