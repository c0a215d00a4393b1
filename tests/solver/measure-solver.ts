import { type SolvedCell, type SolverSolution, solveRunOnTable } from '../../src/tables/solver/index.ts'
import { type Flattening, flattenTable } from './flatten-table.ts'
import { type GeneratedTable, generateTable } from './generated-table.ts'
import { seededRandom } from './seeded-random.ts'

/** What the solver makes of many tables of one flattening; counts are cells unless said otherwise. */
export interface Measurement {
  readonly tables: number
  readonly tablesWithError: number
  readonly inconsistent: number
  readonly overBudget: number
  readonly cells: number
  /** Wrong and given without a doubt. */
  readonly silent: readonly string[]
  readonly silentInSoundTables: number
  /** In doubt, although it stands in a table whose sums hold. */
  readonly doubtedInSoundTables: number
  readonly cellsInSoundTables: number
  readonly doubted: number
  readonly singleEquation: number
  /** One a table, ascending. */
  readonly steps: readonly number[]
}

export interface MeasuredTable {
  readonly table: GeneratedTable
  readonly solution: SolverSolution
}

/** Generates, flattens and solves `count` tables; equal seeds give equal results. */
export function measureSolver(flattening: Flattening, count: number, seed: number): Measurement {
  const random = seededRandom(seed)
  const measured = Array.from({ length: count }, (): MeasuredTable => {
    const table = generateTable(random, flattening.zeroStyle)
    return { table, solution: solveRunOnTable(flattenTable(table, flattening, random)) }
  })
  return summarize(measured)
}

function summarize(measured: readonly MeasuredTable[]): Measurement {
  const cells = measured.flatMap(({ table, solution }) =>
    [...solution.cells].map(([id, cell]) => ({ id, cell, table, truth: table.values.get(id) ?? null })),
  )
  const sound = cells.filter(({ table }) => !table.hasPlantedError)
  const wrong = cells.filter(({ cell, truth }) => isTold(cell) && cell.value !== truth)
  return {
    tables: measured.length,
    tablesWithError: measured.filter(({ table }) => table.hasPlantedError).length,
    inconsistent: measured.filter(({ solution }) => solution.outcome === 'inconsistent').length,
    overBudget: measured.filter(({ solution }) => solution.outcome === 'over-budget').length,
    cells: cells.length,
    silent: wrong.map(
      ({ id, cell, truth, table }) =>
        `${table.form.key} ${id} ${truth} ${JSON.stringify(cell)} error=${table.hasPlantedError}`,
    ),
    silentInSoundTables: wrong.filter(({ table }) => !table.hasPlantedError).length,
    cellsInSoundTables: sound.length,
    doubtedInSoundTables: sound.filter(({ cell }) => cell.type === 'several').length,
    doubted: cells.filter(({ cell }) => cell.type === 'several').length,
    singleEquation: cells.filter(({ cell }) => cell.type === 'decided' && cell.equations === 1).length,
    steps: measured.map(({ solution }) => solution.steps).sort((a, b) => a - b),
  }
}

function isTold(cell: SolvedCell): cell is SolvedCell & { type: 'certain' | 'decided' } {
  return cell.type === 'certain' || cell.type === 'decided'
}
