import { expect, test } from '@jest/globals'
import { applyBlankRule, type SolverRow, solveRunOnTable } from './index.ts'

test('no cell is blank where every row has print enough', () => {
  const rows = applyBlankRule([row('1000'), row('12345')])
  expect(rows.map(({ blanks }) => blanks)).toEqual(['none', 'none'])
})

test('one row short of print makes blanks possible in all', () => {
  const rows = applyBlankRule([row('1000'), row('12')])
  expect(rows.map(({ blanks }) => blanks)).toEqual(['any', 'any'])
})

test('a missing row is not short of print', () => {
  const rows = applyBlankRule([row('1000'), { ...row(''), isMissing: true }])
  expect(rows.map(({ blanks }) => blanks)).toEqual(['none', 'none'])
})

const sum = { left: ['a', 'b', 'c'], right: ['t'] }

test('what fails without blanks and would hold with them is in doubt', () => {
  expect(solveRunOnTable({ rows: [row('5117')], equations: [sum] }).outcome).toBe('solved')
  // 14 _ _ 14 has four digits too.
  const { outcome, cells } = solveRunOnTable({ rows: [row('1414')], equations: [sum] })
  expect(outcome).toBe('inconsistent')
  expect([...cells.values()].map(({ type }) => type)).toEqual(['several', 'several', 'several', 'several'])
})

test('what fails with blanks too is read as printed', () => {
  const { outcome, cells } = solveRunOnTable({ rows: [row('2003')], equations: [sum] })
  expect(outcome).toBe('inconsistent')
  expect([...cells.values()]).toEqual(
    [2, 0, 0, 3].map((value, index) => ({
      type: 'certain',
      value,
      from: { piece: 0, span: [index, index + 1] },
    })),
  )
})

test('two sums of one row that fail are no single misprint', () => {
  const cells = ['a', 'b', 'c', 't', 'd', 'e', 'f', 'u']
  const wide: SolverRow = { cells, pieces: [{ type: 'digits', text: '20030014' }], blanks: 'none' }
  const solution = solveRunOnTable({
    rows: [wide],
    equations: [sum, { left: ['d', 'e', 'f'], right: ['u'] }],
  })
  expect([...solution.cells.values()].every(({ type }) => type === 'several')).toBe(true)
})

function row(text: string): SolverRow {
  return { cells: ['a', 'b', 'c', 't'], pieces: [{ type: 'digits', text }], blanks: 'none' }
}
