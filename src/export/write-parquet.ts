import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { StoredReport } from '../store/index.ts'
import type { ExportFile, ExportOutput, WrittenFile } from './export-output.ts'
import type { Field, FieldValue, Resource } from './resource.ts'

/** Values that a row group holds at most: what bounds the memory, at a few bytes of footer a column and group. */
const rowGroupValues = 500_000

const types = {
  string: 'STRING',
  object: 'STRING',
  date: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<Field['type'], ColumnSource['type']>

/** A Parquet file for each resource, in one pass over the reports; texts are UTF-8, every column may be null. */
export async function writeParquet(
  resources: readonly Resource[],
  reports: AsyncIterable<StoredReport>,
  output: ExportOutput,
): Promise<readonly WrittenFile[]> {
  const files: { readonly resource: Resource; readonly file: ParquetFile }[] = []
  for (const resource of resources) {
    const file = await output.open(`${resource.name}.parquet`)
    files.push({ resource, file: new ParquetFile(file, resource.fields) })
  }
  for await (const report of reports) {
    for (const { resource, file } of files) await file.add(resource.rowsOf(report).map((row) => row.flat()))
  }
  return Promise.all(files.map(({ file }) => file.close()))
}

/** A Parquet file that is being written, one row group after the other. */
class ParquetFile {
  readonly #bytes = new ByteWriter()
  readonly #writer: ParquetWriter
  #columns: FieldValue[][]
  #rows = 0

  constructor(
    readonly file: ExportFile,
    readonly fields: readonly Field[],
  ) {
    this.#columns = fields.map(() => [])
    const schema = schemaFromColumnData({ columnData: this.#columnSources() })
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'gongkai' })
  }

  async add(rows: readonly (readonly FieldValue[])[]): Promise<void> {
    for (const row of rows) {
      for (const [index, column] of this.#columns.entries()) column.push(row[index] ?? null)
    }
    this.#rows += rows.length
    if (this.#rows * this.fields.length >= rowGroupValues) await this.#writeGroup()
  }

  async close(): Promise<WrittenFile> {
    await this.#writeGroup()
    await this.#writer.finish()
    await this.#flush()
    return this.file.close()
  }

  async #writeGroup(): Promise<void> {
    if (this.#rows === 0) return
    await this.#writer.write({ columnData: this.#columnSources(), rowGroupSize: this.#rows })
    this.#columns = this.fields.map(() => [])
    this.#rows = 0
    await this.#flush()
  }

  #columnSources(): ColumnSource[] {
    return this.fields.map(({ name, type }, index) => ({
      name,
      type: types[type],
      nullable: true,
      offsetIndex: false,
      data: this.#columns[index] ?? [],
    }))
  }

  /** Takes what was written out of the writer's buffer, whose `offset` goes on counting. */
  async #flush(): Promise<void> {
    const bytes = this.#bytes.getBytes().slice()
    this.#bytes.index = 0
    await this.file.write(bytes)
  }
}
