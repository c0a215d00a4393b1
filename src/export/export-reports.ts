import type { StoredReport } from '../store/index.ts'
import type { ExportOutput, WrittenFile } from './export-output.ts'
import type { ExportRequest } from './export-request.ts'
import { listResources } from './resources/index.ts'
import type { CsvHead } from './write-csv.ts'
import { writeCsv } from './write-csv.ts'
import { writeDataPackage } from './write-data-package.ts'
import { writeJson, writeNdjson } from './write-json.ts'
import { writeParquet } from './write-parquet.ts'
import { writeXlsx } from './write-xlsx.ts'

/**
 * Writes reports to files of one format; the files come out.
 *
 * `openReports` gives the same reports in the same order each time: some formats go over them more than once.
 * No more than a page of them is held at a time, and the same reports give the same bytes.
 */
export async function exportReports(
  request: ExportRequest,
  openReports: () => AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const { format, tables, language } = request
  switch (format) {
    case 'csv':
      return writeCsv(listResources(request), openReports(), output, spreadsheetHead(request))
    case 'xlsx':
      return writeXlsx(listResources(request), language, openReports, output)
    case 'parquet':
      return writeParquet(listResources(request), openReports(), output)
    case 'datapackage':
      return writeDataPackage(listResources(request), openReports(), output)
    case 'json':
      return writeJson(tables, openReports(), output)
    case 'ndjson':
      return writeNdjson(tables, openReports(), output)
  }
}

/** How often an export goes over the reports. */
export function countPasses(request: ExportRequest): number {
  return request.format === 'xlsx' ? listResources(request).length : 1
}

/** Long tables have stable names for columns, the wide one its labels. */
function spreadsheetHead({ language }: ExportRequest): CsvHead {
  return {
    hasByteOrderMark: true,
    nameOf: (field, resource) => (resource.name === 'wide' ? field.title[language] : field.name),
  }
}
