import { flattenings } from '../tests/solver/flatten-table.ts'
import { type Measurement, measureSolver } from '../tests/solver/measure-solver.ts'

/** Prints what the arithmetic solver makes of generated tables: `measure-solver [COUNT] [SEED] [--list]`. */
const [count = '10000', seed = '1'] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isListing = process.argv.includes('--list')

for (const [index, flattening] of flattenings.entries()) {
  const share = Math.ceil(Number(count) / flattenings.length)
  const start = performance.now()
  const measurement = measureSolver(flattening, share, Number(seed) + index)
  const milliseconds = (performance.now() - start) / share
  console.log(row(flattening.name, measurement, milliseconds))
  if (isListing) for (const line of measurement.silent.slice(0, 40)) console.log(`    ${line}`)
}

function row(name: string, m: Measurement, milliseconds: number): string {
  const step = (share: number) => m.steps[Math.min(m.steps.length - 1, Math.floor(m.steps.length * share))]
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`
  return [
    name.padEnd(28),
    `tables ${m.tables} (${m.tablesWithError} with an error, ${m.inconsistent} inconsistent, ${m.overBudget} over budget)`,
    `wrong unflagged ${m.silent.length} cells (${((1e6 * m.silent.length) / m.cells).toFixed(1)} per million; ${m.silentInSoundTables} in sound tables)`,
    `doubted ${percent(m.doubted, m.cells)}, in sound tables ${percent(m.doubtedInSoundTables, m.cellsInSoundTables)}`,
    `single equation ${percent(m.singleEquation, m.cells)}`,
    `steps p50 ${step(0.5)} p95 ${step(0.95)} max ${step(1)}`,
    `${milliseconds.toFixed(2)} ms a table`,
  ].join(' | ')
}
