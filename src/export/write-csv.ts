import type { StoredReport } from '../store/index.ts'
import { byteOrderMark, csvLines, csvWriter } from './csv.ts'
import type { ExportFile, ExportOutput, WrittenFile } from './export-output.ts'
import type { Field, Resource } from './resource.ts'

/** How the heads of the files look. */
export interface CsvHead {
  /** Excel takes a file for UTF-8 only with a byte order mark. */
  readonly hasByteOrderMark: boolean
  readonly nameOf: (field: Field, resource: Resource) => string
}

interface CsvFile {
  readonly resource: Resource
  readonly file: ExportFile
  readonly toLines: ReturnType<typeof csvWriter>
}

/** A CSV file for each resource, in one pass over the reports. */
export async function writeCsv(
  resources: readonly Resource[],
  reports: AsyncIterable<StoredReport>,
  output: ExportOutput,
  head: CsvHead,
): Promise<readonly WrittenFile[]> {
  const files: CsvFile[] = []
  for (const resource of resources) {
    const file = await output.open(`${resource.name}.csv`)
    await file.write(headLine(resource, head))
    files.push({ resource, file, toLines: csvWriter(resource.parts) })
  }
  for await (const report of reports) {
    for (const { resource, file, toLines } of files) await file.write(toLines(resource.rowsOf(report)))
  }
  return Promise.all(files.map(({ file }) => file.close()))
}

function headLine(resource: Resource, { hasByteOrderMark, nameOf }: CsvHead): string {
  const names = resource.fields.map((field) => nameOf(field, resource))
  return (hasByteOrderMark ? byteOrderMark : '') + csvLines([names])
}
