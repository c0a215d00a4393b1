import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { storedReport } from '../../tests/export/stored-reports.ts'
import { ExportFolder, type ExportFormat, exportFormats, exportReports } from './index.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-export-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function exportTo(name: string, format: ExportFormat): Promise<readonly string[]> {
  const output = await ExportFolder.open(join(folder, name))
  const stored = await storedReport()
  const reports = async function* (): AsyncGenerator<typeof stored> {
    yield* [stored, stored]
  }
  const tables = ['disclosure', 'applications', 'disputes'] as const
  await exportReports({ format, tables, isWide: false, language: 'zh' }, reports, output)
  return output.commit()
}

test.each(exportFormats)('the same reports give the same bytes as %s', async (format) => {
  const one = await exportTo('one', format)
  const other = await exportTo('other', format)
  for (const [index, path] of one.entries()) {
    expect((await readFile(path)).equals(await readFile(other[index] ?? ''))).toBe(true)
  }
  expect((await readdir(join(folder, 'one'))).filter((name) => name.startsWith('.'))).toEqual([])
})

test('an export takes the place of an earlier one only when it is complete', async () => {
  await writeFile(join(folder, 'a.csv'), 'old')
  const output = await ExportFolder.open(folder)
  const file = await output.open('a.csv')
  await file.write('new')
  await file.close()
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old')
  await output.commit()
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('new')
})

test('an export that is given up leaves what was there and nothing else', async () => {
  await writeFile(join(folder, 'a.csv'), 'old')
  const output = await ExportFolder.open(folder)
  await (await output.open('a.csv')).write('new')
  await output.abandon()
  expect(await readdir(folder)).toEqual(['a.csv'])
})

test('what is written in many pieces is one file, with its size and hash', async () => {
  const output = await ExportFolder.open(folder)
  const file = await output.open('a.txt')
  for (let index = 0; index < 100; index++) await file.write('字'.repeat(10_000))
  const { bytes } = await file.close()
  await output.commit()
  expect(bytes).toBe(3_000_000)
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('字'.repeat(1_000_000))
})

test('pieces that outgrow the buffer are written whole, bytes as well as texts whose characters lie across its end', async () => {
  const output = await ExportFolder.open(folder)
  const file = await output.open('a.txt')
  const text = `a${'𠀀'.repeat(400_000)}`
  await file.write(text)
  await file.write(Buffer.from(text))
  await file.close()
  await output.commit()
  expect((await readFile(join(folder, 'a.txt'), 'utf8')) === text + text).toBe(true)
})
