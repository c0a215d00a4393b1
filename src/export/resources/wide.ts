import type { Cell, Table, TableKey } from '../../document/index.ts'
import type { Language } from '../../error-message.ts'
import type { StoredReport } from '../../store/index.ts'
import { type CellPlace, cellPlacesOfBothForms } from '../cell-place.ts'
import { type PlacedCell, reportCells, reportCellsWith } from '../report-cells.ts'
import {
  type Category,
  createPart,
  createResource,
  type FieldOf,
  type FieldValue,
  type Resource,
} from '../resource.ts'
import { type Verdicts, verdictsOf } from '../verdicts.ts'
import { cellStatuses, statusCategories } from './cell-statuses.ts'
import { reportParts } from './report-fields.ts'

/** How a row of a report tells why a cell has no value. */
export type AbsenceStyle =
  /** By a word in the place of the number. */
  | { readonly type: 'words'; readonly language: Language | 'codes' }
  /** By a column of its own beside each number, for formats whose columns have one type. */
  | { readonly type: 'columns' }

interface WideRow {
  readonly stored: StoredReport
  readonly verdicts: Verdicts
}

/** Why a report has no value for a cell, beyond the states of a cell. */
const furtherAbsences = {
  noTable: { zh: '无此表', en: 'the report does not have the table' },
  removed: { zh: '人工判定无数', en: 'a person says that there is no number' },
} as const

const shortEnglish: Readonly<Record<string, string>> = {
  blank: 'blank',
  notApplicable: 'not applicable',
  ambiguous: 'ambiguous',
  missing: 'missing',
  noTable: 'no table',
  removed: 'removed',
}

/** Every word for the absence of a value; where the form of a report lacks a cell, the field is empty. */
export const absences: readonly Category[] = [
  ...statusCategories.filter(({ value }) => value !== 'read' && value !== 'inferred'),
  ...Object.entries(furtherAbsences).map(([value, label]) => ({ value, label })),
]

/** One row a report, one column a cell of either form: the values to use, and which of them to look at twice. */
export function wideResource(tables: readonly TableKey[], style: AbsenceStyle): Resource {
  const ofCells = tables.flatMap(cellPlacesOfBothForms).flatMap((place) => placeFields(place, style))
  return createResource(
    { name: 'wide', title: { zh: '报告宽表', en: 'Reports with their cells' }, primaryKey: ['report_id'] },
    [...reportParts<WideRow>(), createPart([...noteFields(tables), ...ofCells])],
    (stored) => [{ stored, verdicts: verdictsOf(stored) }],
  )
}

function placeFields(place: CellPlace, style: AbsenceStyle): readonly FieldOf<WideRow>[] {
  const { id, tableLabel, rowLabel, columnLabel } = place
  const title = (suffix: { zh: string; en: string }): FieldOf<WideRow>['title'] => ({
    zh: `${tableLabel.zh} / ${rowLabel.zh} / ${columnLabel.zh}${suffix.zh}`,
    en: `${tableLabel.en} / ${rowLabel.en} / ${columnLabel.en}${suffix.en}`,
  })
  const value: FieldOf<WideRow> = {
    name: id,
    type: 'number',
    title: title({ zh: '', en: '' }),
    valueIn: (row) => {
      const found = valueOrAbsence(row, place)
      return typeof found === 'string' ? absenceIn(found, style) : found
    },
  }
  const status: FieldOf<WideRow> = {
    name: `${id}.status`,
    type: 'string',
    title: title({ zh: '（状态）', en: ' (state)' }),
    categories: [
      ...statusCategories,
      ...Object.entries(furtherAbsences).map(([value, label]) => ({ value, label })),
    ],
    valueIn: (row) => statusOf(row, place),
  }
  const unit: FieldOf<WideRow> = {
    name: `${id}.unit`,
    type: 'string',
    title: title({ zh: '（单位）', en: ' (unit)' }),
    valueIn: (row) => cellAt(row, place)?.unit ?? null,
  }
  // Amounts are printed in 万元 or 元, a factor of 10,000 that must not get lost.
  const isAmount = place.column === 'amount'
  return [value, ...(style.type === 'columns' ? [status] : []), ...(isAmount ? [unit] : [])]
}

function tableOf({ stored }: WideRow, { table }: CellPlace): Table | null {
  return stored.report.tables[table]
}

function cellAt(row: WideRow, place: CellPlace): Cell | null {
  return tableOf(row, place)?.cells[place.key] ?? null
}

/** The number, or the name of its absence; null where the form of the report has no such cell. */
function valueOrAbsence(row: WideRow, place: CellPlace): number | string | null {
  const correction = row.verdicts.corrections.get(place.id)
  if (correction) return correction.value ?? 'removed'
  const cell = cellAt(row, place)
  if (cell) return cell.value ?? cell.status
  return tableOf(row, place) ? null : 'noTable'
}

function absenceIn(absence: string, style: AbsenceStyle): FieldValue {
  if (style.type === 'columns') return null
  if (style.language === 'codes') return absence
  return style.language === 'en' ? (shortEnglish[absence] ?? absence) : chineseAbsence(absence)
}

function chineseAbsence(absence: string): string {
  return { ...cellStatuses, ...furtherAbsences }[absence as 'blank' | 'noTable'].zh
}

function statusOf(row: WideRow, place: CellPlace): string | null {
  const found = valueOrAbsence(row, place)
  if (typeof found === 'string' || found === null) return found
  return cellAt(row, place)?.status ?? null
}

/** Lists of cells: what was inferred, corrected or flagged would not show among so many columns. */
function noteFields(tables: readonly TableKey[]): readonly FieldOf<WideRow>[] {
  return [
    {
      name: 'inferred_cells',
      type: 'string',
      title: { zh: '推定单元格', en: 'cells whose value is inferred' },
      valueIn: ({ stored }) => listCells(stored, tables, ({ cell }) => cell.status === 'inferred'),
    },
    {
      name: 'flagged_cells',
      type: 'string',
      title: { zh: '有问题或核对不符的单元格', en: 'cells with an issue or a failed check' },
      valueIn: ({ stored, verdicts: { issueCodes, failedRules } }) =>
        listCells(stored, tables, ({ place: { id } }) => issueCodes.has(id) || failedRules.has(id)),
    },
    {
      name: 'corrected_cells',
      type: 'string',
      title: { zh: '人工更正单元格（程序读取值）', en: 'corrected cells (value as read)' },
      valueIn: ({ stored, verdicts }) =>
        reportCellsWith(stored.report, tables, verdicts.corrections)
          .filter(({ place }) => verdicts.corrections.has(place.id))
          .map(({ place, cell }) => `${place.id}=${cell.value ?? cell.status}`)
          .join(' '),
    },
  ]
}

function listCells(
  { report }: StoredReport,
  tables: readonly TableKey[],
  isListed: (cell: PlacedCell) => boolean,
): string {
  return reportCells(report, tables)
    .filter(isListed)
    .map(({ place }) => place.id)
    .join(' ')
}
