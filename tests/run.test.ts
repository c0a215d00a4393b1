import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { madeUpReport } from './made-up-report.ts'
import { gongkai, type Run, runGongkai } from './run-gongkai.ts'

const manyFiles = 40
/** What the first start takes, which makes the database, on a busy machine. */
const patienceMs = 120_000

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-run-'))
  mkdirSync(join(folder, 'reports', 'copies'), { recursive: true })
  mkdirSync(join(folder, 'many'))
  write('reports/a.txt', madeUpReport('云溪县财政局', 2023))
  write('reports/b.txt', madeUpReport('云溪县教育局', 2022))
  write('reports/copies/a.txt', madeUpReport('云溪县财政局', 2023))
  write('reports/letter.txt', '各位同事：\n下周一上午开会。\n')
  for (let index = 0; index < manyFiles; index++) {
    write(`many/${index}.txt`, madeUpReport(`第${index}号示例局`, 2023))
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text)
}

function places(name: string): string[] {
  return ['--data', join(folder, name, 'data'), '--output', join(folder, name, 'output')]
}

describe('gongkai run', () => {
  let first: Run

  beforeAll(async () => {
    first = await runGongkai('run', join(folder, 'reports'), ...places('once'))
  }, patienceMs)

  test('says what each file gave, and names the same bytes once', () => {
    expect(first.stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^a\.txt: 云溪县财政局, 2023, \d+ cells read/),
      expect.stringMatching(/^b\.txt: 云溪县教育局, 2022, \d+ cells read/),
      'copies/a.txt: the same file as a.txt',
    ])
    expect(first.stderr).toMatch(/^letter\.txt: This is not a yearly/m)
    expect(first.stderr).toMatch(/^4 files: 3 reports, 1 failure;/m)
    expect(first.status).toBe(1)
  })

  test('leaves a JSON file for each report, cells.csv and a summary', () => {
    const output = join(folder, 'once', 'output')
    expect(readdirSync(output).sort()).toEqual(['2022', '2023', 'cells.csv', 'summary.txt'])
    const [name] = readdirSync(join(output, '2023'))
    expect(name).toMatch(/^云溪县财政局_2023_[0-9a-f]{8}\.json$/)
    expect(JSON.parse(readFileSync(join(output, '2023', name ?? ''), 'utf8'))).toMatchObject({ year: 2023 })
    expect(readFileSync(join(output, 'summary.txt'), 'utf8')).toMatch(/^4 files: 3 reports, 1 failure;/m)
  })

  test(
    'reads nothing twice, and prints one object where that is asked for',
    async () => {
      const again = await runGongkai('run', join(folder, 'reports', 'a.txt'), ...places('once'), '--json')
      expect(JSON.parse(again.stdout)).toMatchObject({ files: 1, reports: 1, failures: [], isWritten: true })
      expect(again.status).toBe(0)
    },
    patienceMs,
  )

  test(
    'a run that is interrupted ends by itself, and the next one does the rest',
    async () => {
      const words = ['run', join(folder, 'many'), ...places('interrupted'), '--concurrency', '1']
      const child = spawn(process.execPath, [gongkai, ...words], { env: { ...process.env, LC_ALL: 'C' } })
      const output = join(folder, 'interrupted', 'output')
      await until(() => existsSync(join(output, '2023')))
      child.kill('SIGINT')
      const [status] = await once(child, 'close')
      expect(status).toBe(130)
      const rest = await runGongkai(...words)
      expect(rest.stderr).toMatch(new RegExp(`^${manyFiles} files: ${manyFiles} reports, 0 failures;`, 'm'))
      expect(readdirSync(join(output, '2023'))).toHaveLength(manyFiles)
      expect(rest.status).toBe(0)
    },
    patienceMs,
  )

  test(
    'a data folder that is in use is refused with one line',
    async () => {
      const words = ['run', join(folder, 'many'), ...places('shared'), '--concurrency', '1']
      const child = spawn(process.execPath, [gongkai, ...words])
      await until(() => existsSync(join(folder, 'shared', 'data', 'database')))
      const second = await runGongkai(...words)
      expect(second.stderr).toMatch(/is in use by process \d+, since .*\n$/)
      expect(second.status).toBe(2)
      child.kill('SIGKILL')
      await once(child, 'close')
    },
    patienceMs,
  )
})

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50))
}
