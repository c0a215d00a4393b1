import type { Check, Figure, Report, Section, TableKey } from '../../document/index.ts'
import { forms } from '../../forms/index.ts'
import { type CellSum, type SumOf, sumsOf } from '../cell-sum.ts'
import { checkMessage } from '../messages.ts'
import { findStatements, type Statement } from './find-statements.ts'
import type { Reading } from './quantity.ts'

type UncheckedReport = Omit<Report, 'checks'>

interface Sum extends CellSum {
  readonly cells: readonly string[]
}

/** What is told of the past year; problems and plans speak of other years too. */
const sectionsRead: ReadonlySet<string> = new Set(['overview', 'disclosure', 'applications', 'disputes'])

/**
 * `narrative.<quantity>`: a figure in the prose agrees with the cells that hold the same quantity.
 *
 * Shape: one check a figure, in the order of the text. A figure agrees when any reading of its scope
 * fits; one whose scope stays open gives a check only when it agrees. Where the table is null or its
 * form has no such cell, there is no check.
 */
export function checkNarrative(report: UncheckedReport): readonly Check[] {
  const sumOf = sumsOf(report)
  return report.sections
    .filter((section) => sectionsRead.has(section.key))
    .flatMap((section) =>
      findStatements({ ...section, reporter: report }).flatMap((statement) =>
        checkStatement(statement, section, report, sumOf),
      ),
    )
}

function checkStatement(
  statement: Statement,
  section: Section,
  report: UncheckedReport,
  sumOf: SumOf,
): readonly Check[] {
  if (statement.quantity.kind === 'amount' && isInYuan(report)) return []
  const sums = statement.quantity.readings.flatMap((reading) => sumReading(reading, report, sumOf))
  const first = sums[0]
  if (!first) return []
  const agreeing = sums.find((sum) => agrees(statement, sum.value))
  if (agreeing) return [toCheck(statement, section, agreeing, 'pass')]
  if (statement.isOpen) return []
  const cannotTell = first.value === null || sums.some((sum) => sum.isUnsettled)
  return [toCheck(statement, section, first, cannotTell ? 'skipped' : 'fail')]
}

/** The form's amount is in 万元; where the agency printed 元 instead, the two cannot be compared. */
function isInYuan(report: UncheckedReport): boolean {
  return report.tables.disclosure?.cells['fees.amount']?.unit === '元'
}

/** A reading's sum; none when the report has no such table, or its form no such row. */
function sumReading(reading: Reading, report: UncheckedReport, sumOf: SumOf): readonly Sum[] {
  const rows = reading.cells.map((pattern) => expandRows(pattern, report))
  if (rows.some((ids) => ids.length === 0)) return []
  const cells = rows.flat()
  const sum = sumOf(cells)
  const other = reading.unlessAtOdds.length === 0 ? null : sumOf(reading.unlessAtOdds).value
  return other !== null && sum.value !== null && other !== sum.value ? [] : [{ ...sum, cells }]
}

/** 'applications.refused.*.total' names every row of the group, in form order; a row that the form lacks gives none. */
function expandRows(pattern: string, report: UncheckedReport): readonly string[] {
  const [, key = '', row = '', group, column = ''] = /^(\w+)\.(.+?)(\.\*)?\.(\w+)$/.exec(pattern) ?? []
  const table = report.tables[key as TableKey]
  if (!table) return []
  return forms[table.form].tables[key as TableKey].rows
    .filter((r) => r.key === row || (group && r.key.startsWith(`${row}.`)))
    .filter((r) => r.columns.some((c) => c.key === column))
    .map((r) => `${key}.${r.key}.${column}`)
}

/** Counts agree to the rounding of the prose (1.2万件); amounts to the coarser of both roundings. */
function agrees({ quantity, value, tolerance }: Statement, printed: number | null): boolean {
  if (printed === null) return false
  if (quantity.kind === 'count') return Math.abs(printed - value) <= tolerance
  const places = Math.min(decimalPlaces(printed), decimalPlaces(value))
  return printed.toFixed(places) === value.toFixed(places)
}

function decimalPlaces(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

function toCheck(statement: Statement, section: Section, sum: Sum, status: Check['status']): Check {
  const { quantity, span, value } = statement
  const raw = section.text.slice(...span)
  const figure: Figure = { section: section.key, span, raw, value }
  const rule = `narrative.${quantity.key}`
  const params = {
    section: section.key,
    quantity: quantity.key,
    label: quantity.label,
    raw,
    expected: sum.value ?? '–',
    actual: value,
  }
  return {
    rule,
    status,
    expected: sum.value,
    actual: value,
    cause: status === 'fail' ? (sum.isCertain ? 'published' : 'uncertain') : null,
    cells: sum.cells,
    figures: [figure],
    params,
    message: checkMessage(rule, status, params, 'en'),
  }
}
