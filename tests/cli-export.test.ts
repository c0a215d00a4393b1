import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { csvRecords } from './export/parse-csv.ts'
import { madeUpReport } from './made-up-report.ts'
import { type Run, runGongkai } from './run-gongkai.ts'

/** The first start of the embedded database takes a while on a busy machine. */
const patienceMs = 120_000

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-export-'))
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  writeFileSync(join(reports, 'a.txt'), madeUpReport('沭阳县教育局', 2022))
  writeFileSync(join(reports, 'b.txt'), madeUpReport('云溪县财政局', 2023))
  const { status } = await runGongkai('run', reports, ...data(), '--output', join(folder, 'output'))
  expect(status).toBe(0)
}, patienceMs)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function data(): readonly string[] {
  return ['--data', join(folder, 'data')]
}

function runExport(out: string, ...words: readonly string[]): Promise<Run> {
  return runGongkai('export', '--out', join(folder, out), ...data(), ...words)
}

function agenciesIn(out: string): string[] {
  return csvRecords(readFileSync(join(folder, out, 'reports.csv'), 'utf8')).map(({ agency }) => agency ?? '')
}

test(
  'what was read is exported, all of it or by year, region and agency',
  async () => {
    const { status, stdout, stderr } = await runExport('all', '--format', 'csv')
    expect({ status, stderr }).toEqual({ status: 0, stderr: `2 reports written to ${join(folder, 'all')}\n` })
    expect(stdout).toContain(join(folder, 'all', 'cells.csv'))
    expect(agenciesIn('all')).toEqual(['沭阳县教育局', '云溪县财政局'])
    expect(readdirSync(join(folder, 'all')).filter((name) => name.startsWith('.'))).toEqual([])
    for (const [option, word] of [
      ['--year', '2022'],
      ['--region', '江苏省'],
      ['--region', '3213'],
      ['--agency', '宿迁市沭阳县教育局'],
    ] as const) {
      await runExport('some', '--format', 'csv', option, word)
      expect(agenciesIn('some')).toEqual(['沭阳县教育局'])
    }
  },
  patienceMs,
)

test(
  'a JSON object tells what was written',
  async () => {
    const words = ['--format', 'datapackage', '--wide', '--table', 'disputes', '--json'] as const
    const { stdout } = await runExport('package', ...words)
    const { reports, files } = JSON.parse(stdout) as { reports: number; files: { name: string }[] }
    expect(reports).toBe(2)
    expect(files.map(({ name }) => name).sort()).toEqual(readdirSync(join(folder, 'package')).sort())
  },
  patienceMs,
)

test(
  'a region that may be several, or none, and a format that there is not are wrong usage',
  async () => {
    const several = await runExport('none', '--format', 'csv', '--region', '鼓楼区')
    expect(several).toMatchObject({ status: 2 })
    expect(several.stderr).toContain('鼓楼区 320106, 鼓楼区 320302')
    expect(await runExport('none', '--format', 'csv', '--region', '云溪县')).toMatchObject({ status: 2 })
    expect(await runExport('none', '--format', 'doc')).toMatchObject({ status: 2 })
    expect(readdirSync(folder)).not.toContain('none')
  },
  patienceMs,
)
