import {
  type Cell,
  createIssue,
  type Evidence,
  fold,
  type Issue,
  type TableKey,
  type Unit,
} from '../document/index.ts'
import type { Slot } from './printed-row.ts'

/** Cells of a table with what has to be said of them. */
export interface TableCells {
  readonly cells: Readonly<Record<string, Cell>>
  readonly issues: readonly Issue[]
}

export const missingCell: Cell = { value: null, unit: null, raw: null, status: 'missing', evidence: null }

/** The cell that a slot holds, as printed; `headerUnit` is the unit that its column's header prints. */
export function cellOfSlot(slot: Slot, headerUnit: Unit | null): Cell {
  const { reading, evidence } = slot
  const raw = slot.source.text.trim()
  switch (reading.type) {
    case 'number':
      return { value: reading.value, unit: reading.unit ?? headerUnit, raw, status: 'read', evidence }
    case 'blank':
      return { value: null, unit: headerUnit, raw: '', status: 'blank', evidence }
    case 'notApplicable':
      return { value: null, unit: headerUnit, raw, status: 'notApplicable', evidence }
    case 'notANumber':
      return { value: null, unit: headerUnit, raw, status: 'ambiguous', evidence }
  }
}

/** A cell whose print allows several readings. */
export function ambiguousCell(raw: string, evidence: Evidence | null, unit: Unit | null): Cell {
  return { value: null, unit, raw, status: 'ambiguous', evidence }
}

/** What a single cell's print gives rise to: no number, approximate, another unit than the form's. */
export function issuesOfSlot(
  slot: Slot,
  cell: string,
  headerUnit: string | null,
  expected: Unit | null,
): Issue[] {
  const { reading } = slot
  const raw = () => fold(slot.source.text).slice(0, 80)
  if (reading.type === 'notANumber') return [createIssue('cell-not-a-number', { raw: raw() }, [cell])]
  if (reading.type !== 'number') return []
  const unit = reading.unit ?? headerUnit
  return [
    ...(reading.isApproximate ? [createIssue('approximate', { raw: raw() }, [cell])] : []),
    ...(expected && unit && unit !== expected
      ? [createIssue('unit-differs', { unit, expected }, [cell])]
      : []),
  ]
}

/** Issues that say the same of several cells as one that names them all. */
export function mergeIssues(issues: readonly Issue[]): Issue[] {
  const merged = new Map<string, Issue>()
  for (const issue of issues) {
    const known = merged.get(issue.message)
    const cells = [...(known?.cells ?? []), ...(issue.cells ?? [])]
    merged.set(issue.message, { ...issue, cells })
  }
  return [...merged.values()]
}

/** An issue about all cells of a list, or none for an empty list. */
export function issueOfCells(
  code:
    | 'ambiguous-cells'
    | 'sums-do-not-decide'
    | 'cells-missing'
    | 'single-equation'
    | 'row-by-position'
    | 'numbers-displaced'
    | 'table-repeated',
  table: TableKey,
  keys: readonly string[],
): Issue[] {
  if (keys.length === 0) return []
  return [
    createIssue(
      code,
      { table, count: keys.length },
      keys.map((key) => `${table}.${key}`),
    ),
  ]
}
