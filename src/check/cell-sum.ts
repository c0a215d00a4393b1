import type { Cell, Report, TableKey } from '../document/index.ts'

/** What some cells of a report add up to. */
export interface CellSum {
  /** Blank and not applicable cells count as zero; null when no cell has a value, or one is unsettled. */
  readonly value: number | null
  /** One of the cells is ambiguous, missing, or not there at all. */
  readonly isUnsettled: boolean
  /** One of the cells was told by arithmetic alone. */
  readonly isInferred: boolean
  /** Every cell was read beyond doubt. */
  readonly isCertain: boolean
}

/** The sum of cells named '<table>.<row>.<column>'. */
export type SumOf = (ids: readonly string[]) => CellSum

/** Sums over the tables of one report; a cell named by a warning or an error is not certain. */
export function sumsOf(report: Omit<Report, 'checks'>): SumOf {
  const doubted = doubtedCells(report)
  return (ids) => sumCells(ids, (id) => findCell(report, id), doubted)
}

/** The cells named by an issue of severity warning or error. */
function doubtedCells(report: Omit<Report, 'checks'>): ReadonlySet<string> {
  return new Set(report.issues.flatMap((issue) => (issue.severity === 'info' ? [] : (issue.cells ?? []))))
}

/** Names of cells, parted into table and key; there are some hundreds in all forms. */
const places = new Map<string, readonly [TableKey, string]>()

function findCell(report: Omit<Report, 'checks'>, id: string): Cell | null {
  const [table, key] = places.get(id) ?? partName(id)
  return report.tables[table]?.cells[key] ?? null
}

function partName(id: string): readonly [TableKey, string] {
  const dot = id.indexOf('.')
  const place = [id.slice(0, dot) as TableKey, id.slice(dot + 1)] as const
  places.set(id, place)
  return place
}

function sumCells(
  ids: readonly string[],
  find: (id: string) => Cell | null,
  doubted: ReadonlySet<string>,
): CellSum {
  const values: number[] = []
  let [isUnsettled, isInferred, isCertain] = [false, false, true]
  for (const id of ids) {
    const cell = find(id)
    if (!cell || cell.status === 'ambiguous' || cell.status === 'missing') isUnsettled = true
    if (cell?.status === 'inferred') isInferred = true
    if (!isReadForSure(cell) || doubted.has(id)) isCertain = false
    if (cell && cell.value !== null) values.push(cell.value)
  }
  const value = isUnsettled || values.length === 0 ? null : add(values)
  return { value, isUnsettled, isInferred, isCertain }
}

/** The sum to the places of its parts, so that 0.1 + 0.2 is 0.3. */
function add(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (Number.isInteger(sum) && values.every(Number.isInteger)) return sum
  return Number(sum.toFixed(Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0))))
}

function isReadForSure(cell: Cell | null): boolean {
  return cell?.status === 'read' || cell?.status === 'blank' || cell?.status === 'notApplicable'
}
