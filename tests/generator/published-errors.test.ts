import { expect, test } from '@jest/globals'
import type { StatedFigure } from './content/figures.ts'
import { writeReport } from './content/write-report.ts'
import { type PrintedNumber, type PrintedReport, tablesOf } from './print/printed.ts'
import { publishedErrors, undecidedFigures } from './published-errors.ts'
import { Random } from './random.ts'

const at = 'disputes.reconsideration.total'
const figure = (stated: number): StatedFigure => ({ section: 'disputes', stated, at, readings: [[at]] })

test('a figure that agrees with its cell is no error', () => {
  expect(publishedErrors(reportWith([1, 0, 0, 1], 2), [figure(2)])).toEqual([])
})

test('a figure that agrees with no sense of its cell is an error', () => {
  const errors = publishedErrors(reportWith([1, 0, 0, 1], 2), [figure(5)])
  expect(errors).toEqual([{ rule: 'narrative.*', at, cells: [at], expected: 2, actual: 5 }])
})

test('a figure that agrees with the parts of a wrong total is left open', () => {
  const report = reportWith([1, 0, 0, 1], 3)
  expect(publishedErrors(report, [figure(2)]).map((error) => error.rule)).toEqual(['disputes.row-sum'])
  expect(undecidedFigures(report, [figure(2)])).toEqual([{ rule: 'narrative.*', at }])
})

/** A report whose only disputes are reconsiderations with these outcomes and that total. */
function reportWith(outcomes: readonly number[], total: number): PrintedReport {
  const { report } = writeReport({ cells: 'digits', hasLooseLabels: false }, new Random(1))
  const names = ['upheld', 'corrected', 'other', 'pending']
  const values = new Map(outcomes.map((value, index) => [`reconsideration.${names[index]}`, value]))
  values.set('reconsideration.total', total)
  const cellOf = (key: string): PrintedNumber => {
    const value = values.get(key) ?? 0
    return { value, raw: String(value), status: 'read' }
  }
  const tables = tablesOf(report).filter((table) => table.key === 'disputes')
  const blocks = tables.map((table) => ({
    ...table,
    cells: Object.fromEntries(Object.keys(table.cells).map((key) => [key, cellOf(key)])),
  }))
  return { ...report, sections: [{ key: 'disputes', heading: null, blocks }] }
}
