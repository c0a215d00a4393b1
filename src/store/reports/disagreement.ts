import {
  type Cell,
  createIssue,
  type Issue,
  type Report,
  type Table,
  type TableKey,
} from '../../document/index.ts'
import { cellKeys, forms } from '../../forms/index.ts'
import type { Rival, RivalTable } from './load-rivals.ts'

/** An issue for each other source on the same agency and year that gives another number somewhere. */
export function findDisagreements(report: Report, rivals: readonly Rival[]): readonly Issue[] {
  return rivals.flatMap((rival) => {
    const cells = rival.tables.flatMap((table) => differingCells(report.tables[table.table_key], table))
    if (cells.length === 0) return []
    return [createIssue('sources-disagree', { source: rival.source_id, count: cells.length }, cells.sort())]
  })
}

/** A cell that either source leaves in doubt is no disagreement; one that is blank is, unless the other has 0. */
function differingCells(table: Table | null, other: RivalTable): string[] {
  if (!table) return []
  return cellKeys(forms[other.form].tables[other.table_key as TableKey]).flatMap((key, place) => {
    const cell = table.cells[key]
    const status = other.states[place]
    if (!cell || !status || isDoubted(cell.status) || isDoubted(status)) return []
    const isEqual = (cell.value ?? 0) === (other.values[place] ?? 0)
    return isEqual ? [] : [`${other.table_key}.${key}`]
  })
}

function isDoubted(status: Cell['status']): boolean {
  return status === 'ambiguous' || status === 'missing'
}
