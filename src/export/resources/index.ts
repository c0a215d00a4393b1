import type { ExportRequest } from '../export-request.ts'
import type { Resource } from '../resource.ts'
import { cellsResource } from './cells.ts'
import { checksResource } from './checks.ts'
import { issuesResource } from './issues.ts'
import { reportsResource } from './reports.ts'
import { sectionsResource } from './sections.ts'
import { type AbsenceStyle, wideResource } from './wide.ts'

/** The tables that an export consists of; a spreadsheet goes without the prose, whose texts outgrow its cells. */
export function listResources(request: ExportRequest): readonly Resource[] {
  const { tables, isWide, language, format } = request
  const cells = isWide
    ? [wideResource(tables, absenceStyle(request))]
    : [reportsResource, cellsResource(tables, language)]
  const prose = format === 'xlsx' ? [] : [sectionsResource]
  return [...cells, checksResource, issuesResource(language), ...prose]
}

function absenceStyle({ format, language }: ExportRequest): AbsenceStyle {
  if (format === 'parquet') return { type: 'columns' }
  return { type: 'words', language: format === 'datapackage' ? 'codes' : language }
}
