import { describe, expect, test } from '@jest/globals'
import {
  type SolverPiece,
  type SolverProblem,
  type SolverRow,
  solveTable,
} from '../../src/tables/solver/index.ts'
import { everyFilling } from './every-filling.ts'
import { flattenings } from './flatten-table.ts'
import { measureSolver } from './measure-solver.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

describe('300 generated tables, an error planted in 12 % of them', () => {
  test.each(flattenings)('$name', (flattening) => {
    const measurement = measureSolver(flattening, 43, 20)
    expect(measurement.silent).toEqual([])
    expect(measurement.overBudget).toBe(0)
    if (flattening.zeroStyle === 'zeros' && flattening.missingShare === 0)
      expect(measurement.doubtedInSoundTables).toBeLessThan(0.003 * measurement.cellsInSoundTables)
  })
})

test('small tables are solved as trying every filling solves them', () => {
  const random = seededRandom(7)
  let solved = 0
  for (let index = 0; index < 400; index++) {
    const problem = smallTable(random)
    const fillings = everyFilling(problem)
    const { outcome, cells } = solveTable(problem)
    expect(outcome).toBe(fillings.length > 0 ? 'solved' : 'inconsistent')
    if (fillings.length === 0) continue
    solved++
    const told = [...cells.values()].map((cell) =>
      cell.type === 'certain' || cell.type === 'decided'
        ? [cell.value]
        : cell.type === 'several'
          ? cell.values
          : [],
    )
    expect({ problem, told }).toEqual({
      problem,
      told: told.map((_, cell) => distinct(fillings.map((f) => f[cell]))),
    })
  }
  expect(solved).toBeGreaterThan(100)
})

/** Two rows and their column sums, three cells each, half of the tables with blanks, some not adding up. */
function smallTable(random: SeededRandom): SolverProblem {
  const parts = [0, 1].map(() => [amount(random), amount(random)])
  const columns = [0, 1].map((column) => parts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const numbers = [...parts, columns].map((row) => [...row, row.reduce((sum, value) => sum + value, 0)])
  const hasBlanks = random.chance(0.5)
  const isSpaced = random.chance(0.3)
  const rows = numbers.map((row, index): SolverRow => {
    const printed = (hasBlanks ? row.filter((value) => value > 0) : row).map((value) =>
      random.chance(0.02) ? value + 1 : value,
    )
    const pieces: SolverPiece[] = isSpaced
      ? printed.map((value) => ({ type: 'value', value }))
      : [{ type: 'digits', text: printed.join('') }]
    return { cells: ['a', 'b', 't'].map((c) => `${c}${index}`), pieces, blanks: hasBlanks ? 'any' : 'none' }
  })
  const inRows = [0, 1, 2].map((row) => ({ left: [`a${row}`, `b${row}`], right: [`t${row}`] }))
  const inColumns = ['a', 'b', 't'].map((c) => ({ left: [`${c}0`, `${c}1`], right: [`${c}2`] }))
  return { rows, equations: [...inRows, ...inColumns] }
}

function amount(random: SeededRandom): number {
  return random.chance(0.4) ? 0 : random.chance(0.6) ? random.below(10) : random.below(120)
}

function distinct(values: readonly (number | null | undefined)[]): (number | null | undefined)[] {
  return [...new Set(values)].sort((a, b) => (a ?? -1) - (b ?? -1))
}
