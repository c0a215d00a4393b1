import { equationsOf, forms } from '../../src/forms/index.ts'
import type { StatedFigure } from './content/figures.ts'
import type { CheckPlace, PublishedError } from './gold.ts'
import { type PrintedReport, type PrintedTable, tablesOf } from './print/printed.ts'

/** The sums and stated figures of a report that do not agree as printed. */
export function publishedErrors(report: PrintedReport, figures: readonly StatedFigure[]): PublishedError[] {
  return [...tablesOf(report).flatMap(wrongSums), ...figures.flatMap((figure) => wrongFigure(report, figure))]
}

/**
 * Figures that agree only in one of several senses, so that a check may say either: with the second reading
 * of their scope, or with the parts of a row whose printed total is wrong.
 */
export function undecidedFigures(report: PrintedReport, figures: readonly StatedFigure[]): CheckPlace[] {
  return figures
    .filter((figure) => {
      const [first, ...others] = sumsOf(report, figure)
      const senses = [...others, ...sumsOf(report, ofParts(report, figure))]
      return (
        first === null || others.includes(null) || (first !== figure.stated && senses.includes(figure.stated))
      )
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
  const sums = sumsOf(report, figure)
  const senses = [...sums, ...sumsOf(report, ofParts(report, figure))]
  if (sums.includes(null) || senses.includes(figure.stated)) return []
  const [expected = null] = sums
  return [
    {
      rule: 'narrative.*',
      at: figure.at,
      cells: [figure.at],
      expected: expected ?? 0,
      actual: figure.stated,
    },
  ]
}

/** The figure read as the sum of the parts of every total it is about. */
function ofParts(report: PrintedReport, figure: StatedFigure): StatedFigure {
  const parts = (id: string) => {
    const row = id.replace(/total$/, '')
    const [key = ''] = id.split('.')
    const table = tablesOf(report).find((candidate) => candidate.key === key)
    const keys = Object.keys(table?.cells ?? {}).map((cell) => `${key}.${cell}`)
    const own = keys.filter(
      (cell) => cell.startsWith(row) && cell !== id && !cell.slice(row.length).includes('.'),
    )
    return id.endsWith('.total') ? own.filter((cell) => sumOf(report, [cell]) !== null) : [id]
  }
  return { ...figure, readings: figure.readings.map((reading) => reading.flatMap(parts)) }
}

function sumsOf(report: PrintedReport, figure: StatedFigure): (number | null)[] {
  return figure.readings.map((reading) => sumOf(report, reading))
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
