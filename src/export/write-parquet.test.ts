import { expect, test } from '@jest/globals'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { runExport } from '../../tests/export/run-export.ts'
import { storedReport } from '../../tests/export/stored-reports.ts'

const regulations = 'disclosure.regulations.issued'

async function readBack(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = new Uint8Array(bytes).buffer
  return parquetReadObjects({ file })
}

test('cells keep their numbers, texts and nulls', async () => {
  const cells = { [regulations]: { status: 'blank', value: null, raw: '' } } as const
  const output = await runExport({ format: 'parquet' }, [await storedReport({ cells })])
  const rows = await readBack(output.bytes('cells.parquet'))
  expect(rows).toHaveLength(200)
  expect(rows[0]).toMatchObject({ value: null, raw: '', status: 'blank', year: 2022, is_preferred: true })
  expect(rows.find(({ row }) => row === 'fees')).toMatchObject({ value: 1.5 })
})

test('a wide file has a number and a state for each cell', async () => {
  const cells = { [regulations]: { status: 'ambiguous', value: null } } as const
  const output = await runExport({ format: 'parquet', isWide: true }, [await storedReport({ cells })])
  const [row] = await readBack(output.bytes('wide.parquet'))
  expect(row).toMatchObject({
    [regulations]: null,
    [`${regulations}.status`]: 'ambiguous',
    'disclosure.normativeDocuments.issued': 2,
    'disclosure.normativeDocuments.issued.status': 'read',
    'disclosure.procurement.amount.status': null,
  })
})

test('an export without reports is a file without rows', async () => {
  const output = await runExport({ format: 'parquet' }, [])
  expect(await readBack(output.bytes('cells.parquet'))).toEqual([])
})

test('rows are written in groups, so that memory does not grow with them', async () => {
  const stored = await storedReport()
  const output = await runExport(
    { format: 'parquet' },
    Array.from({ length: 600 }, () => stored),
  )
  const { num_rows, row_groups } = parquetMetadata(new Uint8Array(output.bytes('cells.parquet')).buffer)
  expect(Number(num_rows)).toBe(120_000)
  expect(row_groups.length).toBeGreaterThan(1)
})
