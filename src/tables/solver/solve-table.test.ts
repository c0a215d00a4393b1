import { describe, expect, test } from '@jest/globals'
import type { SolvedCell, SolverEquation, SolverPiece, SolverRow, SolverSolution } from './index.ts'
import { solveTable } from './index.ts'

describe('a row alone', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f']
  const sum: SolverEquation = { left: parts, right: ['total'] }
  const row = (pieces: readonly SolverPiece[], blanks: SolverRow['blanks'] = 'none'): SolverRow => ({
    cells: [...parts, 'total'],
    pieces,
    blanks,
  })

  test('80 1 0 0 0 0 81 comes out of 801000081 by itself', () => {
    const { outcome, cells } = solveTable({ rows: [row([run('801000081')])], equations: [sum] })
    expect(outcome).toBe('solved')
    expect(values(cells)).toEqual([80, 1, 0, 0, 0, 0, 81])
    expect(cells.get('a')).toEqual({
      type: 'decided',
      value: 80,
      from: { piece: 0, span: [0, 2] },
      equations: 1,
    })
  })

  test('as many digits as cells are cut in one way, sum or no sum', () => {
    const { outcome, cells } = solveTable({ rows: [row([run('2000003')])], equations: [sum] })
    expect(outcome).toBe('inconsistent')
    expect(values(cells)).toEqual([2, 0, 0, 0, 0, 0, 3])
    expect(new Set(types(cells))).toEqual(new Set(['certain']))
  })

  test('numbers whose blanks have vanished are placed as far as the sum can tell', () => {
    const { cells } = solveTable({ rows: [row(numbers(7, 7), 'any')], equations: [sum] })
    expect(cells.get('a')).toEqual({ type: 'several', values: [null, 7] })
    expect(cells.get('total')).toEqual({
      type: 'decided',
      value: 7,
      from: { piece: 1, span: [0, 0] },
      equations: 1,
    })
  })

  test('a run with blanks is not told by one sum alone', () => {
    const { outcome, cells } = solveTable({ rows: [row([run('12315')], 'any')], equations: [sum] })
    expect(outcome).toBe('solved')
    expect(cells.get('total')).toEqual({ type: 'several', values: [15] })
  })

  test('a row without print is blank beyond doubt', () => {
    const { cells } = solveTable({ rows: [row([], 'any')], equations: [sum] })
    expect([...cells.values()]).toEqual(parts.concat('total').map(() => certain(null)))
  })

  test('a blank total counts as zero', () => {
    const { outcome, cells } = solveTable({ rows: [row(numbers(0, 0, 0, 0, 0, 0), 'any')], equations: [sum] })
    expect(outcome).toBe('solved')
    expect(cells.get('total')).toEqual({ type: 'several', values: [null, 0] })
  })

  test('an unreadable spot holds one cell and silences the sum', () => {
    const pieces: SolverPiece[] = [{ type: 'unknown' }, ...numbers(0, 0, 0, 0, 0, 9)]
    const { outcome, cells } = solveTable({ rows: [row(pieces)], equations: [sum] })
    expect(outcome).toBe('solved')
    expect(cells.get('a')).toEqual({ type: 'unknown', from: { piece: 0, span: [0, 0] } })
    expect(cells.get('total')).toEqual(certain(9, { piece: 6, span: [0, 0] }))
  })

  test('more print than cells tells nothing', () => {
    const { outcome, cells } = solveTable({ rows: [row(numbers(1, 2, 3, 4, 5, 6, 7, 8))], equations: [sum] })
    expect(outcome).toBe('inconsistent')
    expect([...cells.values()]).toEqual(parts.concat('total').map(() => ({ type: 'several', values: [] })))
  })

  test('a search beyond its budget tells only what is certain', () => {
    const solution = solveTable({ rows: [row([run('801000081')])], equations: [sum], stepBudget: 5 })
    expect(solution.outcome).toBe('over-budget')
    expect(solution.steps).toBe(5)
    expect(new Set(types(solution.cells))).toEqual(new Set(['several', 'certain']))
  })
})

describe('rows without sums', () => {
  const three = (text: string): SolverRow => ({ cells: ['a', 'b', 'c'], pieces: [run(text)], blanks: 'none' })

  test.each([
    ['693665', ['several', 'several', 'several']],
    ['000', ['certain', 'certain', 'certain']],
    ['2300', ['several', 'several', 'certain']],
    ['0036', ['certain', 'certain', 'certain']],
  ])('%s', (text, expected) => {
    expect(types(solveTable({ rows: [three(text)], equations: [] }).cells)).toEqual(expected)
  })

  test('693665 lists the readings of each cell', () => {
    const { cells } = solveTable({ rows: [three('693665')], equations: [] })
    expect(cells.get('c')).toEqual({ type: 'several', values: [5, 65, 665, 3665] })
  })
})

describe('rows that share columns', () => {
  test('two cuts that both add up are told apart by the columns', () => {
    const rows = [
      { cells: ['a1', 'b1', 't1'], pieces: [run('11112')], blanks: 'none' },
      { cells: ['a2', 'b2', 't2'], pieces: numbers(5, 5, 10), blanks: 'none' },
      { cells: ['a', 'b', 't'], pieces: numbers(6, 16, 22), blanks: 'none' },
    ] as const
    const inRows = rows.map(({ cells: [a, b, t] }) => ({ left: [a, b], right: [t] }))
    const inColumns = ['a', 'b', 't'].map((c) => ({ left: [`${c}1`, `${c}2`], right: [c] }))
    const alone = solveTable({ rows, equations: inRows })
    const together = solveTable({ rows, equations: [...inRows, ...inColumns] })
    expect(values(alone.cells).slice(0, 3)).toEqual([undefined, undefined, 12])
    expect(values(together.cells).slice(0, 3)).toEqual([1, 11, 12])
    expect(together.cells.get('a1')).toMatchObject({ type: 'decided', equations: 2 })
  })

  test('a missing row is unknown, and the sums through it are not used', () => {
    const rows: SolverRow[] = [
      { cells: ['a1', 't1'], pieces: numbers(1, 1), blanks: 'none' },
      { cells: ['a', 't'], pieces: [], blanks: 'none', isMissing: true },
    ]
    const { outcome, cells } = solveTable({ rows, equations: [{ left: ['a1'], right: ['a'] }] })
    expect(outcome).toBe('solved')
    expect(types(cells)).toEqual(['certain', 'certain', 'unknown', 'unknown'])
  })

  test('decimal fractions add up exactly', () => {
    const rows: SolverRow[] = [{ cells: ['a', 'b', 't'], pieces: [run('0'), run('.')], blanks: 'none' }]
    expect(solveTable({ rows, equations: [] }).outcome).toBe('inconsistent')
    const decimal: SolverRow = { cells: ['a', 'b', 't'], pieces: numbers(0.1, 0.2, 0.3), blanks: 'none' }
    expect(solveTable({ rows: [decimal], equations: [{ left: ['a', 'b'], right: ['t'] }] }).outcome).toBe(
      'solved',
    )
  })
})

describe('a table whose sums do not hold', () => {
  const columns = ['a', 'b', 'c', 't']
  const table = (runs: readonly string[]) => {
    const rows = runs.map(
      (text, index): SolverRow => ({
        cells: columns.map((column) => `${column}${index}`),
        pieces: [run(text)],
        blanks: 'none',
      }),
    )
    const inRows = rows.map(({ cells }) => ({ left: cells.slice(0, 3), right: cells.slice(3) }))
    const last = rows.length - 1
    const inColumns = columns.map((column) => ({
      left: [...rows.keys()].slice(0, -1).map((index) => `${column}${index}`),
      right: [`${column}${last}`],
    }))
    return solveTable({ rows, equations: [...inRows, ...inColumns] })
  }

  test('rows that add up in one way are kept, the one that does not is in doubt', () => {
    const { outcome, cells } = table(['100010', '150016', '250025'])
    expect(outcome).toBe('inconsistent')
    expect(values(cells)).toEqual([10, 0, 0, 10, undefined, undefined, undefined, undefined, 25, 0, 0, 25])
    expect(cells.get('a0')).toMatchObject({ type: 'decided', equations: 1 })
  })

  test('a row with a misprinted total that adds up when cut wrongly is seen through by its columns', () => {
    // Row 0 is 25 0 0 25, its total misprinted as 52: 2 + 50 + 0 adds up to it.
    const { outcome, cells } = table(['250052', '100010', '350035'])
    expect(outcome).toBe('inconsistent')
    expect(cells.get('a0')).toEqual({ type: 'several', values: [2, 25] })
    expect(cells.get('b0')).toEqual({ type: 'several', values: [0, 50] })
    expect(values(cells).slice(4)).toEqual([10, 0, 0, 10, 35, 0, 0, 35])
  })
})

function run(text: string): SolverPiece {
  return { type: 'digits', text }
}

function numbers(...printed: readonly number[]): SolverPiece[] {
  return printed.map((value) => ({ type: 'value', value }))
}

function certain(
  value: number | null,
  from: { piece: number; span: [number, number] } | null = null,
): SolvedCell {
  return { type: 'certain', value, from }
}

function values(cells: SolverSolution['cells']): (number | null | undefined)[] {
  return [...cells.values()].map((cell) =>
    cell.type === 'certain' || cell.type === 'decided' ? cell.value : undefined,
  )
}

function types(cells: SolverSolution['cells']): string[] {
  return [...cells.values()].map(({ type }) => type)
}
