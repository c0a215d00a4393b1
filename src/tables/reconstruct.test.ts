import { describe, expect, test } from '@jest/globals'
import { reconstructTables } from './reconstruct.ts'
import { gridOf } from './testing/made-up-print.ts'
import {
  applicationNumbers,
  applicationRows,
  disclosureNumbers,
  disclosureRows,
  disputeRows,
  expectedValues,
} from './testing/made-up-tables.ts'
import {
  applications,
  barLines,
  cellLines,
  disclosure,
  disputes,
  type Rows,
  read,
} from './testing/reconstructed.ts'

describe('a table as its form prints it', () => {
  test.each([
    ['a grid', (rows: Rows) => [gridOf(rows)]],
    ['rows of cells whose columns are not known', (rows: Rows) => [gridOf(rows, 'rows')]],
    ['lines with bars', barLines],
    ['a cell a line', cellLines],
  ])('is read whole from %s', (_, toBlocks) => {
    expect(read('applications', toBlocks(applicationRows('2021'))).values).toEqual(applications)
    expect(read('disclosure', toBlocks(disclosureRows('2021'))).values).toEqual(disclosure)
    expect(read('disputes', toBlocks(disputeRows())).values).toEqual(disputes)
  })

  test('is of the form that it was printed in, whatever the year', () => {
    const found = read('applications', [gridOf(applicationRows('2019'))])
    expect(found).toMatchObject({ form: '2019', codes: [] })
    expect(found.values).toEqual(expectedValues('applications', '2019', applicationNumbers))
    const items = read('disclosure', [gridOf(disclosureRows('2019'))])
    expect(items).toMatchObject({ form: '2019', codes: [] })
    expect(items.values).toEqual(expectedValues('disclosure', '2019', disclosureNumbers['2019']))
  })

  test('is found in another section than its own', () => {
    expect(read('applications', [gridOf(applicationRows('2021'))], 'overview').values).toEqual(applications)
  })

  test('leaves nothing of itself in the text', () => {
    expect(read('disputes', [gridOf(disputeRows())]).rest).toEqual([])
  })
})

describe('three tables in one grid', () => {
  test('are told apart', () => {
    const blocks = [gridOf([...disclosureRows('2021'), ...applicationRows('2021'), ...disputeRows()])]
    const { tables } = reconstructTables([{ key: 'disclosure', blocks }], '2021')
    const values = Object.values(tables).map((table) =>
      Object.values(table?.cells ?? {}).map(({ value }) => value),
    )
    expect(values).toEqual([disclosure, applications, disputes].map((expected) => Object.values(expected)))
  })
})

describe('pictures', () => {
  test('in a section without its table stand for it', () => {
    const { codes } = read('disclosure', [{ type: 'picture', evidence: { block: 3 } }])
    expect(codes).toEqual(['table-is-picture'])
  })

  test('in another section say nothing', () => {
    const { codes } = read('disclosure', [{ type: 'picture', evidence: { block: 3 } }], 'overview')
    expect(codes).toEqual(['table-missing'])
  })
})
