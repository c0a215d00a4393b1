import { type Report, type Section, type Table, type TableKey, tallyReport } from '../../document/index.ts'
import { cellKeys, forms } from '../../forms/index.ts'
import { storableText } from '../storable-text.ts'
import type { IssuesTable, ReportsTable, ReportTablesTable, SectionsTable } from '../tables.ts'
import { orderAgency, orderYear } from './report-order.ts'
import type { AgencyIdentity } from './stored-report.ts'

type WithoutRun<Row> = Omit<Row, 'source_id' | 'number'>

/** A report as rows of the tables; evidence and params as the JSON that they are. */
export interface ReportRows {
  readonly report: WithoutRun<ReportsTable>
  readonly tables: readonly WithoutRun<ReportTablesTable>[]
  readonly sections: readonly WithoutRun<SectionsTable>[]
  readonly issues: readonly WithoutRun<IssuesTable>[]
}

/**
 * The rows that hold a report.
 *
 * Errors: none for a report that keeps to its contract; a table without some cell of its form, or with
 * another, is a fault of ours.
 */
export function reportToRows(report: Report, agency: AgencyIdentity | null, preference: string): ReportRows {
  const rows: ReportRows = {
    report: toReportRow(report, agency, preference),
    tables: toTableRows(report.tables),
    sections: report.sections.map(toSectionRow),
    issues: report.issues.map((issue, position) => ({ ...issue, position, cells: toCells(issue.cells) })),
  }
  const storable = storableText(rows)
  return storable === rows
    ? rows
    : { ...storable, report: { ...storable.report, exact: JSON.stringify(report) } }
}

function toReportRow(
  report: Report,
  agency: AgencyIdentity | null,
  preference: string,
): WithoutRun<ReportsTable> {
  const { source, extractor, period } = report
  const { doubts, failedChecks } = tallyReport(report)
  return {
    schema_version: report.schemaVersion,
    source_name: source.name,
    source_url: source.url,
    source_retrieved_at: source.retrievedAt,
    media_type: source.mediaType,
    source_bytes: source.bytes,
    extractor_name: extractor.name,
    extractor_version: extractor.version,
    title: report.title,
    agency: report.agency,
    year: report.year,
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    form: report.form,
    preamble: report.preamble,
    doubts,
    failed_checks: failedChecks,
    checks: report.checks,
    agency_name: agency?.name ?? null,
    region_code: agency?.regionCode ?? null,
    region_name: agency?.regionName ?? null,
    agency_level: agency?.level ?? null,
    agency_kind: agency?.kind ?? null,
    order_year: orderYear(report.year),
    order_agency: orderAgency(report.agency),
    preference,
    exact: null,
    found_agency: null,
  }
}

function toTableRows(tables: Report['tables']): WithoutRun<ReportTablesTable>[] {
  return (Object.entries(tables) as [TableKey, Table | null][]).flatMap(([key, table]) =>
    table ? [toTableRow(key, table)] : [],
  )
}

function toTableRow(key: TableKey, { form, cells }: Table): WithoutRun<ReportTablesTable> {
  const keys = cellKeys(forms[form].tables[key])
  const inOrder = keys.flatMap((cell) => cells[cell] ?? [])
  if (inOrder.length !== keys.length || Object.keys(cells).length !== keys.length) {
    throw new Error(`the ${key} table does not have the cells of the form of ${form}`)
  }
  return {
    table_key: key,
    form,
    values: inOrder.map((cell) => cell.value),
    units: inOrder.map((cell) => cell.unit),
    states: inOrder.map((cell) => cell.status),
    raw: inOrder.map((cell) => cell.raw),
    evidence: inOrder.map((cell) => cell.evidence),
  }
}

function toSectionRow({ key, ordinal, title, text, evidence }: Section): WithoutRun<SectionsTable> {
  return { ordinal, key, title, text, evidence }
}

function toCells(cells: readonly string[] | undefined): string[] | null {
  return cells ? [...cells] : null
}
