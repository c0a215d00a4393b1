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
  return namedEquations(form)
    .filter((equation) => equation.rule === rule)
    .map((equation) => checkEquation(equation, form, sumOf))
}

/** An equation with its cells named '<table>.<row>.<column>' and the printed label of what it stands for. */
interface NamedEquation extends Equation {
  readonly cells: readonly string[]
  readonly label: string
}

/** The forms are few and never change. */
const known = new WeakMap<FormTable, readonly NamedEquation[]>()

function namedEquations(form: FormTable): readonly NamedEquation[] {
  const named = known.get(form) ?? equationsOf(form).map((equation) => nameEquation(equation, form))
  known.set(form, named)
  return named
}

function nameEquation({ rule, at, left, right }: Equation, form: FormTable): NamedEquation {
  const id = (key: string) => `${form.key}.${key}`
  const sides = { left: left.map(id), right: right.map(id) }
  return { rule, at, ...sides, cells: [...sides.left, ...sides.right], label: labelOf(form, at) }
}

/**
 * A side without any value has no sum, so a total that is blank, or parts that are all blank, give
 * 'skipped'; on a side that has a value a blank counts as zero (in a balance, on either side).
 */
function checkEquation(equation: NamedEquation, form: FormTable, sumOf: SumOf): Check {
  const { rule, at, left, right, cells, label } = equation
  return createCheck({
    rule,
    expected: sumOf(left),
    actual: sumOf(right),
    cells,
    params: { table: form.key, at, label },
  })
}

/** The printed label of the row or column that a check stands for. */
function labelOf(form: FormTable, at: string): string {
  const row = form.rows.find(({ key }) => key === at)
  if (row) return row.path.join('—')
  return form.rows[0]?.columns.find(({ key }) => key === at)?.label ?? at
}
