import type { Cell, Report, Table, TableKey } from '../document/index.ts'

/** What two reports say of one cell; null where the form of a report has no such cell. */
export interface CellChange {
  /** '<table>.<row>.<column>' */
  readonly cell: string
  readonly before: CellReading | null
  readonly after: CellReading | null
}

export type CellReading = Pick<Cell, 'value' | 'unit' | 'raw' | 'status'>

/** What changed of the report itself: its title, agency and so on. */
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one report to another. */
export interface ReportChanges {
  readonly fields: readonly FieldChange[]
  /** In form order. */
  readonly cells: readonly CellChange[]
}

/** What changed from the report of one run to that of another, of the same source or of two. */
export interface RunDifference extends ReportChanges {
  readonly before: DifferingRun
  readonly after: DifferingRun
}

export interface DifferingRun {
  readonly sourceId: string
  readonly number: number
  readonly version: string
}

const tableKeys: readonly TableKey[] = ['disclosure', 'applications', 'disputes']
const readingKeys = ['value', 'unit', 'raw', 'status'] as const

/** The fields and cells of two reports that differ. */
export function diffReports(before: Report, after: Report): ReportChanges {
  return { fields: diffFields(before, after), cells: diffCells(before, after) }
}

/** The fields of two reports that differ, sections by their text. */
function diffFields(before: Report, after: Report): readonly FieldChange[] {
  const others = new Map(fieldsOf(after))
  return fieldsOf(before).flatMap(([field, value]) => {
    const other = others.get(field) ?? null
    return value === other ? [] : [{ field, before: value, after: other }]
  })
}

/** The cells of two reports whose value, unit, print or status differ, in form order. */
function diffCells(before: Report, after: Report): readonly CellChange[] {
  return tableKeys.flatMap((key) => diffTables(key, before.tables[key], after.tables[key]))
}

function fieldsOf(report: Report): readonly (readonly [string, string | null])[] {
  const { title, agency, year, period, form, preamble, sections } = report
  return [
    ['title', title],
    ['agency', agency],
    ['year', year === null ? null : String(year)],
    ['period', period && `${period.start}/${period.end}`],
    ['form', form],
    ['preamble', preamble],
    ...sections.map(({ key, text }) => [`sections.${key}`, text] as const),
  ]
}

function diffTables(key: TableKey, before: Table | null, after: Table | null): readonly CellChange[] {
  const names = new Set([...Object.keys(before?.cells ?? {}), ...Object.keys(after?.cells ?? {})])
  return [...names].flatMap((name) => {
    const change = {
      cell: `${key}.${name}`,
      before: toReading(before?.cells[name]),
      after: toReading(after?.cells[name]),
    }
    return isSame(change.before, change.after) ? [] : [change]
  })
}

function toReading(cell: Cell | undefined): CellReading | null {
  if (!cell) return null
  const { value, unit, raw, status } = cell
  return { value, unit, raw, status }
}

function isSame(one: CellReading | null, other: CellReading | null): boolean {
  if (one === null || other === null) return one === other
  return readingKeys.every((key) => one[key] === other[key])
}
