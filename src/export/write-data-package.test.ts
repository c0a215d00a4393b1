import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { csvRecords, parseCsv } from '../../tests/export/parse-csv.ts'
import { runExport } from '../../tests/export/run-export.ts'
import { storedReport } from '../../tests/export/stored-reports.ts'

interface Labelled {
  readonly value: string
  readonly label: string
}

interface PackageField {
  readonly name: string
  readonly type: string
  readonly categories?: readonly Labelled[]
  readonly missingValues?: readonly Labelled[]
}

interface PackageResource {
  readonly name: string
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly hash: string
  readonly schema: {
    readonly fields: readonly PackageField[]
    readonly primaryKey: readonly string[]
    readonly missingValues: readonly Labelled[]
  }
}

/** What each type of field may look like in a CSV file (Table Schema 2.0, field types). */
const lexicalForms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  object: /^\{.*\}$/,
}

async function exportPackage(isWide: boolean): ReturnType<typeof runExport> {
  const cells = {
    'disclosure.regulations.issued': { status: 'blank', value: null },
    'disclosure.fees.amount': { value: -7730.28 },
  } as const
  const stored = await storedReport({ cells })
  const other = { ...stored, report: { ...stored.report, id: 'other', year: null } }
  return runExport({ format: 'datapackage', isWide }, [stored, other])
}

test.each([false, true])(
  'a package says what its files hold, to the last value (wide: %s)',
  async (isWide) => {
    const output = await exportPackage(isWide)
    const descriptor = JSON.parse(output.text('datapackage.json'))
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    const resources: readonly PackageResource[] = descriptor.resources
    expect(resources.map(({ path }) => path).sort()).toEqual(
      output.names.filter((name) => name !== 'datapackage.json').sort(),
    )
    for (const resource of resources) expectToHold(resource, output.bytes(resource.path))
  },
)

/** Data Resource 2.0 and Table Schema 2.0, as far as this package uses them. */
function expectToHold({ name, type, bytes, hash, schema }: PackageResource, file: Buffer): void {
  expect(name).toMatch(/^[a-z0-9._-]+$/)
  expect(type).toBe('table')
  expect(bytes).toBe(file.length)
  expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`)
  const [head = [], ...rows] = parseCsv(file.toString('utf8'))
  expect(schema.fields.map((field) => field.name)).toEqual(head)
  expect(new Set(head).size).toBe(head.length)
  for (const row of rows) {
    schema.fields.forEach((field, index) => {
      expectToFit(row[index] ?? '', field, schema.missingValues)
    })
  }
  const keys = rows.map((row) => schema.primaryKey.map((field) => row[head.indexOf(field)]).join(' '))
  expect(new Set(keys).size).toBe(rows.length)
}

function expectToFit(text: string, field: PackageField, missing: readonly Labelled[]): void {
  if ((field.missingValues ?? missing).some(({ value }) => value === text)) return
  expect(text).toMatch(lexicalForms[field.type] ?? /^$/)
  if (field.categories) expect(field.categories.map(({ value }) => value)).toContain(text)
}

test('the missing values of a wide package tell a blank from a cell that is not there', async () => {
  const output = await exportPackage(true)
  const { resources } = JSON.parse(output.text('datapackage.json'))
  const wide: PackageResource = resources.find(({ name }: PackageResource) => name === 'wide')
  const regulations = wide.schema.fields.find(({ name }) => name === 'disclosure.regulations.issued')
  const values = regulations?.missingValues?.map(({ value }) => value)
  expect(values).toEqual(['', 'blank', 'notApplicable', 'ambiguous', 'missing', 'noTable', 'removed'])
  expect(csvRecords(output.text('wide.csv'))[0]?.['disclosure.regulations.issued']).toBe('blank')
})

test('the code book has every cell of both forms in Chinese and English', async () => {
  const output = await exportPackage(false)
  const book = csvRecords(output.text('codebook.csv'))
  expect(book).toHaveLength(198 + 200)
  expect(book.every((row) => Object.values(row).every((text) => text !== ''))).toBe(true)
})
