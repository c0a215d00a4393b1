import type { TableKey } from '../document/index.ts'
import type { StoredReport } from '../store/index.ts'
import type { ExportOutput, WrittenFile } from './export-output.ts'
import { toExportedReport } from './to-exported-report.ts'

/** One JSON file, an array with a report a line. */
export async function writeJson(
  tables: readonly TableKey[],
  reports: AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const file = await output.open('reports.json')
  let before = '[\n'
  for await (const report of reports) {
    await file.write(before + JSON.stringify(toExportedReport(report, tables)))
    before = ',\n'
  }
  await file.write(before === '[\n' ? '[]\n' : '\n]\n')
  return [await file.close()]
}

/** One file with a report a line, each a JSON object. */
export async function writeNdjson(
  tables: readonly TableKey[],
  reports: AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const file = await output.open('reports.ndjson')
  for await (const report of reports) {
    await file.write(`${JSON.stringify(toExportedReport(report, tables))}\n`)
  }
  return [await file.close()]
}
