import { describe, expect, test } from '@jest/globals'
import { forms } from '../forms/index.ts'
import { gridToRows } from './grid-rows.ts'
import { type GridColumns, placeSlots } from './place-slots.ts'
import type { PrintedLabel } from './printed-row.ts'
import { gridOf, type WrittenCell } from './testing/made-up-print.ts'

const documents = forms['2021'].tables.disclosure.rows[0]?.columns ?? []
const decisions = forms['2021'].tables.disclosure.rows[2]?.columns ?? []
const noHeader: GridColumns = {
  header: [],
  spacers: new Set(),
  reference: null,
  order: null,
  isRagged: false,
  padding: null,
}
const header: PrintedLabel[] = [
  { text: '信息内容', columns: [0, 1] },
  { text: '本年制发件数', columns: [1, 2] },
  { text: '本年废止件数', columns: [2, 4] },
  { text: '现行有效件数', columns: [4, 5] },
]

/** The print on each cell of the form's row, or the kind of doubt. */
function place(
  cells: readonly WrittenCell[],
  grid: Partial<GridColumns> = {},
  columns = documents,
  alignment: 'grid' | 'rows' = 'grid',
) {
  const [row] = gridToRows(gridOf([cells], alignment), 0)
  if (!row) return null
  const placement = placeSlots(row, columns, { ...noHeader, ...grid })
  return placement.type === 'cells'
    ? placement.slots.map((slot) => slot?.source.text ?? null)
    : placement.type
}

describe('the places of a row are laid on its cells', () => {
  test.each([
    ['by order, where there are as many', ['规章', '1', '2', '3'], {}, ['1', '2', '3']],
    ['by order, whatever the spans of the header', ['规章', ['1', 2], '2', '3'], { header }, ['1', '2', '3']],
    ['by the order of the header', ['规章', '1', '2', '3'], { order: [2, 0, 1] }, ['2', '3', '1']],
    ['without empty columns', ['规章', '1', '', '2', '3'], { spacers: new Set([2]) }, ['1', '2', '3']],
    [
      'by the header above, which a cell too many stands under, too',
      ['规章', '1', '2', '', '3'],
      { header },
      ['1', '2', '3'],
    ],
    ['by the header above: a merged cell has no place', ['规章', '1', ['2', 3]], { header }, 'pieces'],
    [
      'by a whole row of the grid',
      ['规章', '1', ['', 2], '3'],
      {
        reference: [
          [1, 2],
          [2, 4],
          [4, 5],
        ],
      },
      ['1', '', '3'],
    ],
    ['without the empty cells behind', ['规章', '1', '2', '3', '', ''], {}, ['1', '2', '3']],
    ['not at all, with too many numbers', ['规章', '1', '2', '3', '4'], {}, 'unclear'],
    [
      'not at all, with too few in an order of their own',
      ['规章', '1', '2'],
      { order: [2, 0, 1] },
      'unclear',
    ],
    ['to be restored, with too few', ['规章', '1', '2'], {}, 'pieces'],
    ['to be restored, when the row ends early', ['规章', '1', '3'], { header, isRagged: true }, 'pieces'],
    ['missing where the header leaves a column out', ['规章', '1', '3'], { order: [0, 2] }, ['1', null, '3']],
  ] as [string, WrittenCell[], Partial<GridColumns>, unknown][])('%s', (_, cells, grid, expected) => {
    expect(place(cells, grid)).toEqual(expected)
  })

  test('once, where one cell of the form is printed over several columns', () => {
    expect(place(['行政处罚', '0', '0', '0'], {}, decisions)).toEqual(['0'])
    expect(place(['行政处罚', '', '7', ''], {}, decisions)).toEqual(['7'])
    expect(place(['行政处罚', '7', '0', '0'], {}, decisions)).toBe('unclear')
  })

  test.each([
    ['without the empty cells of a merged label', ['规章', '', '', '1', '', '3'], null, ['1', '', '3']],
    ['not at all with empty cells at both ends', ['规章', '', '', '1', '', ''], null, 'unclear'],
    ['with the padding of the rows around', ['规章', '', '', '1', '', ''], 'front', ['1', '', '']],
    ['with the padding of the rows around', ['规章', '', '', '1', '', ''], 'behind', ['', '', '1']],
    ['anyhow where all are empty', ['规章', '', '', '', ''], null, ['', '', '']],
  ] as const)('in rows of cells %s', (_, cells, padding, expected) => {
    expect(place(cells, { padding }, documents, 'rows')).toEqual(expected)
  })

  test('without a row of dashes that runs on behind it', () => {
    expect(place(['规章', '1', '2', '3', '-', '-', '-'], {}, documents, 'rows')).toEqual(['1', '2', '3'])
  })

  test('never by a header that leaves a column out, where cells may have vanished', () => {
    expect(place(['规章', '1', '3'], { order: [0, 2] }, documents, 'rows')).toBe('pieces')
  })
})
