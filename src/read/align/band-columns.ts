import { type Band, hasLabels } from './band.ts'
import { type Column, doTouch } from './find-columns.ts'
import { findPlaces, type Places } from './find-places.ts'
import { findHeaderColumns } from './header-columns.ts'
import { matchHeader } from './match-header.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'

/** The number columns of a band as they stand on each page, and the column of each value by its line's index. */
export interface BandColumns {
  readonly count: number
  readonly byPage: ReadonlyMap<number, readonly Column[]>
  readonly places: ReadonlyMap<number, readonly number[]>
}

/**
 * The number columns of a band: where its values stand, and what its header names beside them.
 *
 * Null when they are not sure: values that may stand in two columns, or pages that differ in their
 * number of columns.
 */
export function findBandColumns(band: Band, setting: Setting): BandColumns | null {
  const rows = band.body.filter((line) => line.values.length > 0)
  if (rows.length === 0) return headerAlone(band, setting)
  const groups = setting.isDrifting ? groupByPage(rows) : [rows]
  const columns: (readonly Column[])[] = []
  const byPage = new Map<number, readonly Column[]>()
  const places = new Map<number, readonly number[]>()
  for (const group of groups) {
    const found = findGroup(group, band, setting)
    if (!found) return null
    columns.push(found.columns)
    for (const row of group) byPage.set(row.line.page, found.columns)
    group.forEach((row, index) => {
      places.set(row.index, found.rows[index] ?? [])
    })
  }
  const count = columns[0]?.length ?? 0
  const isSure = columns.every((page) => page.length === count) && areAllColumns(count, rows, band, setting)
  return isSure ? { count, byPage, places } : null
}

/** Without header so many rows with a value in each column show that there are no others. */
const minFullRows = 3

/** True when the header names no more columns, or without header when several rows have a value in each. */
function areAllColumns(count: number, rows: readonly TabularLine[], band: Band, setting: Setting): boolean {
  if (band.header.length === 0) return rows.filter((row) => row.values.length === count).length >= minFullRows
  const pages = setting.isDrifting ? groupByPage(band.header) : [band.header]
  const labelHeads = hasLabels(band) ? 1 : 0
  return pages.every((page) => nameColumns(page, setting).length <= count + labelHeads)
}

/** The columns that header lines of one page name, the head of the labels among them. */
export function nameColumns(header: readonly TabularLine[], setting: Setting): Column[] {
  return findHeaderColumns(
    header.map((line) => line.labels),
    setting,
  )
}

function headerAlone({ header }: Band, setting: Setting): BandColumns {
  const pages = setting.isDrifting ? groupByPage(header) : [header]
  const named = pages.map((page) => nameColumns(page, setting))
  const columns = named.reduce((most, page) => (page.length > most.length ? page : most), [])
  const byPage = new Map(header.map((line) => [line.line.page, columns]))
  return { count: columns.length, byPage, places: new Map() }
}

function groupByPage(rows: readonly TabularLine[]): TabularLine[][] {
  const pages = new Map<number, TabularLine[]>()
  for (const row of rows) {
    const same = pages.get(row.line.page)
    if (same) same.push(row)
    else pages.set(row.line.page, [row])
  }
  return [...pages.values()]
}

function findGroup(group: readonly TabularLine[], band: Band, setting: Setting): Places | null {
  const { charWidth, isDrifting } = setting
  const header = band.header.filter((line) => !isDrifting || line.line.page === group[0]?.line.page)
  const values = group.map((row) => row.values)
  const named = hasLabels(band)
    ? withoutLabelHead(nameColumns(header, setting), group, charWidth)
    : nameColumns(header, setting)
  const found = findPlaces(values, header.length > 0 ? named.length : null, charWidth)
  const columns = found && matchHeader(found.columns, named, isDrifting)
  if (!found || !columns) return null
  const renumbered = found.columns.map((column) => columns.indexOf(column))
  return { columns, rows: found.rows.map((row) => row.map((place) => renumbered[place] ?? place)) }
}

/** The first name is the head of the labels, unless values stand below it; so are those above the labels. */
function withoutLabelHead(
  named: readonly Column[],
  group: readonly TabularLine[],
  charWidth: number,
): readonly Column[] {
  const values = group.flatMap((row) => row.values)
  const labelEnd = Math.max(...group.flatMap((row) => row.labels.map((label) => label.x1)), -Infinity)
  const overValues = (column: Column) => values.some((value) => doTouch(column, value, charWidth))
  return named.filter((column, index) => overValues(column) || (index > 0 && column.x1 > labelEnd))
}
