import type { Report, Table, TableKey } from '../document/index.ts'
import type { StoredReport } from '../store/index.ts'
import { reportCellsWith } from './report-cells.ts'
import { type Verdicts, verdictsOf } from './verdicts.ts'

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
  readonly by: string | null
  readonly madeAt: string
}

/** A stored report for export, without what only this store knows: its runs and their times. */
export function toExportedReport(stored: StoredReport, tables: readonly TableKey[]): ExportedReport {
  const { report, agency, names, isPreferred, rivals, seriesChecks, issues, decisions } = stored
  const verdicts = verdictsOf(stored)
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
      decisions: decisions.map((made) => ({
        id: made.id,
        madeAt: made.madeAt,
        state: verdicts.stateOf(made),
        ...made.decision,
      })),
      corrections: listCorrections(stored, verdicts, tables),
    },
  }
}

function listCorrections(
  { report }: StoredReport,
  { corrections }: Verdicts,
  tables: readonly TableKey[],
): readonly ExportedCorrection[] {
  return reportCellsWith(report, tables, corrections).flatMap(({ place, cell }) => {
    const correction = corrections.get(place.id)
    if (!correction) return []
    const { value, note, by, madeAt } = correction
    const values = { machineValue: cell.value, personValue: value, valueFrom: 'person' } as const
    return [{ cell: place.id, ...values, note, by, madeAt }]
  })
}
