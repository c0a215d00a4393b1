import { equationsOf, forms } from '../../src/forms/index.ts'
import type { StatedFigure } from './content/figures.ts'
import type { CheckPlace, PublishedError } from './gold.ts'
import { type PrintedReport, type PrintedTable, tablesOf } from './print/printed.ts'

/** The sums and stated figures of a report that do not agree as printed. */
export function publishedErrors(report: PrintedReport, figures: readonly StatedFigure[]): PublishedError[] {
  return [...tablesOf(report).flatMap(wrongSums), ...figures.flatMap((figure) => wrongFigure(report, figure))]
}

/** Figures that agree only in one of several senses: a check may say either. */
export function undecidedFigures(report: PrintedReport, figures: readonly StatedFigure[]): CheckPlace[] {
  return figures
    .filter((figure) => {
      const sums = figure.readings.map((reading) => sumOf(report, reading))
      return sums.includes(null) || (sums.includes(figure.stated) && sums[0] !== figure.stated)
    })
    .map((figure) => ({ rule: 'narrative.*', at: figure.at }))
}

function wrongSums(table: PrintedTable): PublishedError[] {
  return equationsOf(forms[table.form].tables[table.key]).flatMap((equation): PublishedError[] => {
    const left = side(table, equation.left)
    const right = side(table, equation.right)
    if (left === null || right === null || left === right) return []
    const cells = [...equation.left, ...equation.right].map((key) => `${table.key}.${key}`)
    return [{ rule: equation.rule, at: equation.at, cells, expected: left, actual: right }]
  })
}

/** The sum of a side; null: a cell is missing or none has a value, so that the check is skipped. */
function side(table: PrintedTable, keys: readonly string[]): number | null {
  const cells = keys.map((key) => table.cells[key])
  if (cells.some((cell) => !cell || cell.status === 'missing' || cell.status === 'ambiguous')) return null
  const values = cells.flatMap((cell) => (cell?.value == null ? [] : [cell.value]))
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null
}

function wrongFigure(report: PrintedReport, figure: StatedFigure): PublishedError[] {
  const sums = figure.readings.map((reading) => sumOf(report, reading))
  if (sums.includes(null) || sums.includes(figure.stated)) return []
  return [
    {
      rule: 'narrative.*',
      at: figure.at,
      cells: [figure.at],
      expected: sums[0] ?? 0,
      actual: figure.stated,
    },
  ]
}

function sumOf(report: PrintedReport, reading: readonly string[]): number | null {
  const values = reading.map((id) => {
    const [key = '', ...rest] = id.split('.')
    const table = tablesOf(report).find((candidate) => candidate.key === key)
    return table?.cells[rest.join('.')]?.value ?? null
  })
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  )
}
