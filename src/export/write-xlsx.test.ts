import { read, utils, type WorkBook } from '@e965/xlsx'
import { expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { MemoryOutput } from '../../tests/export/memory-output.ts'
import { runExport } from '../../tests/export/run-export.ts'
import { storedReport } from '../../tests/export/stored-reports.ts'
import type { FieldValue } from './resource.ts'
import { WorkbookFile } from './xlsx/workbook-file.ts'

function open(bytes: Uint8Array): WorkBook {
  return read(bytes, { dense: false })
}

function rowsOf(book: WorkBook, name: string): Record<string, unknown>[] {
  const sheet = book.Sheets[name]
  if (!sheet) throw new Error(`there is no sheet ${name}`)
  return utils.sheet_to_json(sheet)
}

async function* batches(rows: readonly (readonly FieldValue[])[]): AsyncGenerator<typeof rows> {
  for (const row of rows) yield [row]
}

test('a workbook has a sheet for reports, cells, checks, issues and the code book, numbers as numbers', async () => {
  const output = await runExport({ format: 'xlsx' }, [await storedReport()])
  const book = open(output.bytes('gongkai.xlsx'))
  expect(book.SheetNames).toEqual(['报告', '单元格', '核对', '问题', '编码本'])
  const cells = rowsOf(book, '单元格')
  expect(cells).toHaveLength(200)
  expect(cells.find(({ 行, 列 }) => 行 === 'fees' && 列 === 'amount')).toMatchObject({ 采用值: 1.5 })
  expect(rowsOf(book, '编码本')).toHaveLength(198 + 200)
})

test('a text that looks like a formula stays a text, and a blank cell is left out', async () => {
  const title = '=1+1 <b> & "x"\u0001\ud800_x0041_'
  const output = await runExport({ format: 'xlsx', isWide: true }, [
    await storedReport({ report: { title } }),
  ])
  const sheet = open(output.bytes('gongkai.xlsx')).Sheets.报告宽表
  const address = Object.keys(sheet ?? {}).find((key) => String(sheet?.[key]?.v ?? '').startsWith('=1+1'))
  expect(sheet?.[address ?? '']).toMatchObject({ t: 's' })
  expect(sheet?.[address ?? ''].f).toBeUndefined()
  expect(sheet?.[address ?? ''].v).toContain('=1+1 <b> & "x"')
})

test('a sheet that is full goes on in another one', async () => {
  const output = new MemoryOutput()
  const workbook = new WorkbookFile(await output.open('a.xlsx'), { rows: 3, characters: 1e6 })
  await workbook.addSheet('数', ['n'], batches([[1], [2], [3], [4], [5]]))
  await workbook.addSheet('空', ['n'], batches([]))
  await workbook.close()
  const book = open(output.bytes('a.xlsx'))
  expect(book.SheetNames).toEqual(['数', '数 2', '数 3', '空'])
  expect(book.SheetNames.map((name) => rowsOf(book, name).map(({ n }) => n))).toEqual([
    [1, 2],
    [3, 4],
    [5],
    [],
  ])
})

test('a text too long for a cell is cut with an ellipsis', async () => {
  const output = new MemoryOutput()
  const workbook = new WorkbookFile(await output.open('a.xlsx'), { rows: 9, characters: 1e6 })
  await workbook.addSheet('a', ['text'], batches([['字'.repeat(40_000)]]))
  await workbook.close()
  const text = String(rowsOf(open(output.bytes('a.xlsx')), 'a')[0]?.text)
  expect(text).toHaveLength(32_767)
  expect(text.endsWith('…')).toBe(true)
})

test('nothing in a workbook tells when it was made', async () => {
  const output = await runExport({ format: 'xlsx' }, [await storedReport()])
  const parts = unzipSync(output.bytes('gongkai.xlsx'))
  expect(Object.keys(parts).some((path) => path.startsWith('docProps'))).toBe(false)
  // The date of the first local file header (APPNOTE 4.3.7): 1 January 1980.
  expect(output.bytes('gongkai.xlsx').readUInt16LE(12)).toBe(0b0000000_0001_00001)
})
