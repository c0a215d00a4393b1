import type { Cell, Check, Issue, Report, Severity, TableKey } from '../document/index.ts'
import type { Doubt, DoubtedCell, Reviewed } from './doubt.ts'
import type { Printed } from './judgement.ts'

/** A doubt before anybody judged it. */
export interface FoundDoubt extends Omit<Doubt, 'state' | 'decisionId'> {
  /** The issue or check that it is; null for a cell. */
  readonly of: Issue | Check | null
  readonly printed: Printed
}

/** Params that tell issues of one code apart, where cells do not. */
const identityParams = ['table', 'ordinal', 'source'] as const
const severities: readonly Severity[] = ['error', 'warning', 'info']

/**
 * What a person is to look at: issues that are no mere remarks, checks that fail, and cells that could not be read
 * and that no issue names.
 */
export function findDoubts({ report, seriesChecks, issues }: Reviewed): readonly FoundDoubt[] {
  const flagged = [...report.issues, ...issues].filter(({ severity }) => severity !== 'info')
  const failed = [...report.checks, ...seriesChecks].filter(({ status }) => status === 'fail')
  const named = new Set(flagged.flatMap(({ cells }) => cells ?? []))
  const found = [
    ...flagged.map((issue) => ofIssue(report, issue)),
    ...failed.map((check) => ofCheck(report, check)),
    ...unreadCells(report).flatMap((cell) => (named.has(cell.cell) ? [] : [ofCell(cell)])),
  ]
  return withOwnSubjects(found).toSorted(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  )
}

/** Where a cell stands in a report; null where the report has no such cell. */
export function findCell(report: Report, name: string): Cell | null {
  const dot = name.indexOf('.')
  return report.tables[name.slice(0, dot) as TableKey]?.cells[name.slice(dot + 1)] ?? null
}

function ofIssue(report: Report, issue: Issue): FoundDoubt {
  const { code, severity, params, message, cells = [] } = issue
  const identity = identityParams.flatMap((name) => params[name] ?? [])
  const values = cells.map((cell) => toDoubted(report, cell))
  return {
    of: issue,
    subject: [code, cells[0] ?? '', ...identity].join(':'),
    kind: 'issue',
    code,
    severity,
    params,
    message,
    cells,
    values,
    printed: cells.length > 0 ? printOf(values) : paramsOf(params),
  }
}

function ofCheck(report: Report, check: Check): FoundDoubt {
  const { rule, cause, params, message, cells, figures = [], expected, actual } = check
  const values = cells.map((cell) => toDoubted(report, cell))
  const inProse = figures.map(({ section, raw }) => [section, raw] as const)
  return {
    of: check,
    subject: [rule, cells[0] ?? '', ...figures.map(({ section }) => section)].join(':'),
    kind: 'check',
    code: rule,
    severity: cause === 'uncertain' ? 'error' : 'warning',
    params,
    message,
    cells,
    values,
    printed: { ...printOf(values), ...Object.fromEntries(inProse), ...paramsOf({ expected, actual }) },
  }
}

function ofCell(value: DoubtedCell): FoundDoubt {
  const { cell, status, raw } = value
  const isMissing = status === 'missing'
  return {
    of: null,
    subject: `${status}:${cell}`,
    kind: 'cell',
    code: status,
    severity: 'warning',
    params: { cell, raw: raw ?? '' },
    message: isMissing
      ? `${cell} was not found.`
      : `${cell} holds "${raw ?? ''}", which can be read in more than one way.`,
    cells: [cell],
    values: [value],
    printed: printOf([value]),
  }
}

function unreadCells(report: Report): readonly DoubtedCell[] {
  return (Object.keys(report.tables) as TableKey[]).flatMap((table) =>
    Object.entries(report.tables[table]?.cells ?? {}).flatMap(([key, { value, raw, status }]) =>
      status === 'ambiguous' || status === 'missing' ? [{ cell: `${table}.${key}`, value, raw, status }] : [],
    ),
  )
}

function toDoubted(report: Report, name: string): DoubtedCell {
  const cell = findCell(report, name)
  return cell
    ? { cell: name, value: cell.value, raw: cell.raw, status: cell.status }
    : { cell: name, value: null, raw: null, status: 'missing' }
}

function printOf(values: readonly DoubtedCell[]): Printed {
  return Object.fromEntries(values.map(({ cell, raw }) => [cell, raw]))
}

function paramsOf(params: Readonly<Record<string, string | number | null>>): Printed {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === null ? null : String(value)]),
  )
}

/** Two sentences may state the same quantity wrongly: the second gets a number. */
function withOwnSubjects(found: readonly FoundDoubt[]): readonly FoundDoubt[] {
  const seen = new Map<string, number>()
  return found.map((doubt) => {
    const count = (seen.get(doubt.subject) ?? 0) + 1
    seen.set(doubt.subject, count)
    return count === 1 ? doubt : { ...doubt, subject: `${doubt.subject}#${count}` }
  })
}
