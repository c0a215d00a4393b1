import type { Check, Report, TableKey } from '../document/index.ts'
import { type Equation, equationsOf, type FormTable, forms } from '../forms/index.ts'
import { type SumOf, sumsOf } from './cell-sum.ts'
import { createCheck } from './create-check.ts'

/** The checks of one arithmetic rule over one table, in the order of the form; none when the table is null. */
export function checkEquations(
  report: Omit<Report, 'checks'>,
  key: TableKey,
  rule: Equation['rule'],
): readonly Check[] {
  const table = report.tables[key]
  if (!table) return []
  const form = forms[table.form].tables[key]
  const sumOf = sumsOf(report)
  return equationsOf(form)
    .filter((equation) => equation.rule === rule)
    .map((equation) => checkEquation(equation, form, sumOf))
}

/**
 * A side without any value has no sum, so a total that is blank, or parts that are all blank, give
 * 'skipped'; on a side that has a value a blank counts as zero (in a balance, on either side).
 */
function checkEquation(equation: Equation, form: FormTable, sumOf: SumOf): Check {
  const id = (key: string) => `${form.key}.${key}`
  const cells = [...equation.left, ...equation.right].map(id)
  return createCheck({
    rule: equation.rule,
    expected: sumOf(equation.left.map(id)),
    actual: sumOf(equation.right.map(id)),
    cells,
    params: { table: form.key, at: equation.at, label: labelOf(form, equation.at) },
  })
}

/** The printed label of the row or column that a check stands for. */
function labelOf(form: FormTable, at: string): string {
  const row = form.rows.find(({ key }) => key === at)
  if (row) return row.path.join('—')
  return form.rows[0]?.columns.find(({ key }) => key === at)?.label ?? at
}
