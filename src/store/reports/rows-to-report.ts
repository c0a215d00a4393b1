import type { Cell, Issue, Report, Section, Table, TableKey } from '../../document/index.ts'
import { cellKeys, forms } from '../../forms/index.ts'
import type { IssuesTable, ReportsTable, ReportTablesTable, SectionsTable } from '../tables.ts'
import type { AgencyIdentity } from './stored-report.ts'

/** The rows of one report, as JSON gives them. */
export interface KeptRows {
  readonly report: ReportsTable
  readonly tables: readonly ReportTablesTable[]
  readonly sections: readonly SectionsTable[]
  readonly issues: readonly IssuesTable[]
}

/** The report that the rows hold: the one that was stored, to the last character. */
export function rowsToReport({ report: row, ...rows }: KeptRows): Report {
  if (typeof row.exact === 'string') return JSON.parse(row.exact) as Report
  return {
    schemaVersion: row.schema_version as Report['schemaVersion'],
    id: row.source_id,
    source: {
      name: row.source_name,
      mediaType: row.media_type,
      bytes: row.source_bytes,
      sha256: row.source_id,
      url: row.source_url,
      retrievedAt: row.source_retrieved_at,
    },
    extractor: { name: row.extractor_name, version: row.extractor_version },
    title: row.title,
    agency: row.agency,
    year: row.year,
    period:
      row.period_start !== null && row.period_end !== null
        ? { start: row.period_start, end: row.period_end }
        : null,
    form: row.form,
    preamble: row.preamble,
    sections: rows.sections.map(toSection),
    tables: {
      disclosure: toTable('disclosure', rows.tables),
      applications: toTable('applications', rows.tables),
      disputes: toTable('disputes', rows.tables),
    },
    issues: rows.issues.map(toIssue),
    checks: row.checks,
  }
}

/** Who published; null where it was not resolved. */
export function rowsToAgency(row: ReportsTable): AgencyIdentity | null {
  return row.agency_name === null
    ? null
    : {
        name: row.agency_name,
        regionCode: row.region_code,
        regionName: row.region_name,
        level: row.agency_level,
        kind: row.agency_kind,
      }
}

function toSection({ key, ordinal, title, text, evidence }: SectionsTable): Section {
  return { key, ordinal, title, text, evidence }
}

function toTable(key: TableKey, rows: readonly ReportTablesTable[]): Table | null {
  const row = rows.find((candidate) => candidate.table_key === key)
  if (!row) return null
  const cells: Record<string, Cell> = {}
  cellKeys(forms[row.form].tables[key]).forEach((cell, place) => {
    cells[cell] = toCell(row, place)
  })
  return { form: row.form, cells }
}

function toCell(row: ReportTablesTable, place: number): Cell {
  const status = row.states[place]
  if (!status) throw new Error(`the ${row.table_key} table of ${row.source_id} is not kept whole`)
  return {
    value: row.values[place] ?? null,
    unit: row.units[place] ?? null,
    raw: row.raw[place] ?? null,
    status,
    evidence: row.evidence[place] ?? null,
  }
}

function toIssue({ code, severity, params, message, cells }: IssuesTable): Issue {
  return cells ? { code, severity, params, message, cells } : { code, severity, params, message }
}
