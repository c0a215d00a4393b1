import type { StoredReport } from '../store/index.ts'
import { csvLines } from './csv.ts'
import { dataPackage } from './data-package.ts'
import type { ExportOutput, WrittenFile } from './export-output.ts'
import type { Resource } from './resource.ts'
import { codeBook } from './resources/code-book.ts'
import { writeCsv } from './write-csv.ts'

/** A CSV file for each resource, the code book, and datapackage.json, which describes them. */
export async function writeDataPackage(
  resources: readonly Resource[],
  reports: AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const head = { hasByteOrderMark: false, nameOf: ({ name }: { readonly name: string }) => name }
  const files = await writeCsv(resources, reports, output, head)
  const book = await writeText(
    output,
    `${codeBook.name}.csv`,
    csvLines([codeBook.fields.map(({ name }) => name), ...codeBook.rows]),
  )
  const tables = [...resources, codeBook].flatMap((table) => {
    const file = [...files, book].find(({ name }) => name === `${table.name}.csv`)
    return file ? [{ ...table, file }] : []
  })
  const descriptor = `${JSON.stringify(dataPackage(tables), null, 2)}\n`
  return [...files, book, await writeText(output, 'datapackage.json', descriptor)]
}

async function writeText(output: ExportOutput, name: string, text: string): Promise<WrittenFile> {
  const file = await output.open(name)
  await file.write(text)
  return file.close()
}
