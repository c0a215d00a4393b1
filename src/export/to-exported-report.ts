import type { Report, Table, TableKey } from '../document/index.ts'
import type { StoredReport } from '../store/index.ts'
import { reportCellsWith } from './report-cells.ts'
import { verdictsOf } from './verdicts.ts'

/** A report as JSON exports hold it: the extraction unaltered, and under `stored` what was found out afterwards. */
export interface ExportedReport extends Omit<Report, 'tables'> {
  readonly tables: Readonly<Partial<Record<TableKey, Table | null>>>
  readonly stored: Pick<
    StoredReport,
    'agency' | 'names' | 'isPreferred' | 'rivals' | 'seriesChecks' | 'issues'
  > & {
    readonly decisions: readonly object[]
    readonly corrections: readonly ExportedCorrection[]
  }
}

/** A cell whose value a person corrected: theirs is the value to use. */
export interface ExportedCorrection {
  readonly cell: string
  readonly machineValue: number | null
  readonly personValue: number | null
  readonly valueFrom: 'person'
  readonly note: string
  readonly madeAt: string
}

/** A stored report for export, without what only this store knows: its runs and their times. */
export function toExportedReport(stored: StoredReport, tables: readonly TableKey[]): ExportedReport {
  const { report, agency, names, isPreferred, rivals, seriesChecks, issues, decisions } = stored
  return {
    ...report,
    tables: Object.fromEntries(tables.map((key) => [key, report.tables[key]])),
    stored: {
      agency,
      names,
      isPreferred,
      rivals,
      seriesChecks,
      issues,
      decisions: decisions.map(({ madeAt, decision }) => ({ madeAt, ...decision })),
      corrections: listCorrections(stored, tables),
    },
  }
}

function listCorrections(stored: StoredReport, tables: readonly TableKey[]): readonly ExportedCorrection[] {
  const { corrections } = verdictsOf(stored)
  return reportCellsWith(stored.report, tables, corrections).flatMap(({ place, cell }) => {
    const correction = corrections.get(place.id)
    if (!correction) return []
    const { value, note, madeAt } = correction
    return [
      { cell: place.id, machineValue: cell.value, personValue: value, valueFrom: 'person', note, madeAt },
    ]
  })
}
