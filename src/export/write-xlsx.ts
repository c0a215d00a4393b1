import type { Language } from '../error-message.ts'
import type { StoredReport } from '../store/index.ts'
import type { ExportOutput, WrittenFile } from './export-output.ts'
import type { FieldValue, Resource } from './resource.ts'
import { codeBook } from './resources/code-book.ts'
import { sheetLimits, WorkbookFile } from './xlsx/workbook-file.ts'

/**
 * One workbook with a sheet for each resource and the code book, titles in a language.
 *
 * The reports are gone over once a sheet, since a workbook holds one sheet behind the other and none of them
 * needs to fit in memory.
 */
export async function writeXlsx(
  resources: readonly Resource[],
  language: Language,
  openReports: () => AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const workbook = new WorkbookFile(await output.open('gongkai.xlsx'), sheetLimits)
  for (const { title, fields, rowsOf } of resources) {
    const head = fields.map((field) => field.title[language])
    await workbook.addSheet(title[language], head, rowsOfAll(openReports(), rowsOf))
  }
  const head = codeBook.fields.map((field) => field.title[language])
  await workbook.addSheet(codeBook.title[language], head, once(codeBook.rows))
  return [await workbook.close()]
}

async function* rowsOfAll(
  reports: AsyncIterable<StoredReport>,
  rowsOf: Resource['rowsOf'],
): AsyncGenerator<readonly (readonly FieldValue[])[]> {
  for await (const report of reports) yield rowsOf(report).map((row) => row.flat())
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
