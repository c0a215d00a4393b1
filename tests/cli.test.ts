import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { madeUpReport } from './made-up-report.ts'
import { gongkai, runGongkai } from './run-gongkai.ts'
import { until } from './until.ts'

/** More lines than a pipe holds, so that a reader that goes away is noticed. */
const manyFiles = 60

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
  const reports = join(folder, 'reports')
  mkdirSync(join(reports, '乡镇'), { recursive: true })
  writeFileSync(join(reports, 'b.txt'), madeUpReport('云溪县教育局', 2022))
  writeFileSync(join(reports, 'a.txt'), madeUpReport('云溪县财政局', 2023))
  writeFileSync(join(reports, '乡镇', '石桥.txt'), madeUpReport('石桥镇人民政府', 2021))
  writeFileSync(join(reports, 'letter.txt'), '各位同事：\n下周一上午开会。\n')
  writeFileSync(join(reports, 'empty.docx'), '')
  mkdirSync(join(folder, 'many'))
  for (let index = 0; index < manyFiles; index++) {
    writeFileSync(join(folder, 'many', `${index}.txt`), madeUpReport(`第${index}号示例局`, 2023))
  }
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function namesIn(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { source: { name: string } }).source.name)
}

describe('gongkai extract', () => {
  test('prints a line per file in code point order, an error line for each that gives no report', async () => {
    const { status, stdout, stderr } = await runGongkai('extract', '--ndjson', join(folder, 'reports'))
    expect(namesIn(stdout)).toEqual(['a.txt', 'b.txt', 'empty.docx', 'letter.txt', '乡镇/石桥.txt'])
    const [report, , empty] = stdout.split('\n').map((line) => (line ? JSON.parse(line) : null))
    expect(report).toMatchObject({ schemaVersion: 1, agency: '云溪县财政局', year: 2023 })
    expect(empty).toEqual({
      source: { name: 'empty.docx' },
      error: { code: 'empty', message: 'The file is empty.', params: {} },
    })
    expect(stderr).toMatch(/^empty\.docx: The file is empty\. Fetch the file again\.$/m)
    expect(stderr).toMatch(
      /^5 files: 3 reports, 2 failures; \d+ cells read, \d+ doubts?, \d+ failed checks?$/m,
    )
    expect(status).toBe(1)
  })

  test('prints the same bytes with one job and with four', async () => {
    const [one, four] = await Promise.all(
      ['1', '4'].map((jobs) => runGongkai('extract', '--ndjson', '--jobs', jobs, join(folder, 'many'))),
    )
    expect(one?.stdout.split('\n').length).toBe(manyFiles + 1)
    expect(one?.stdout === four?.stdout).toBe(true)
  })

  test('without --ndjson it prints a line a report for people, in their language', async () => {
    const path = join(folder, 'reports', 'a.txt')
    const { status, stdout, stderr } = await runGongkai('extract', '--lang', 'zh', path)
    expect(stdout).toBe(`${path}：云溪县财政局，2023，读取200格，存疑0格，核对不符0项\n`)
    expect(stderr).toBe('共1个文件：报告1份，失败0个；读取200格，存疑0格，核对不符0项\n')
    expect(status).toBe(0)
  })

  test('writes a JSON file a report and cells.csv, and leaves nothing half done', async () => {
    const out = join(folder, 'output')
    await runGongkai('extract', '--out', out, join(folder, 'reports'))
    expect(readdirSync(out).sort()).toEqual(['a.txt.json', 'b.txt.json', 'cells.csv', '乡镇'])
    expect(readdirSync(join(out, '乡镇'))).toEqual(['石桥.txt.json'])
    const report: unknown = JSON.parse(readFileSync(join(out, 'a.txt.json'), 'utf8'))
    expect(report).toMatchObject({ source: { name: 'a.txt', url: null, retrievedAt: null } })
    const cells = readFileSync(join(out, 'cells.csv'), 'utf8')
    expect(cells.startsWith('\ufeffreport,agency,year,')).toBe(true)
    expect(cells.split('\r\n').length).toBe(1 + 3 * 200 + 1)
  })

  test('a path that does not exist is an error line, and the rest goes on', async () => {
    const missing = join(folder, 'nowhere.pdf')
    const { status, stdout } = await runGongkai(
      'extract',
      '--ndjson',
      missing,
      join(folder, 'reports', 'a.txt'),
    )
    expect(stdout).toContain(`{"source":{"name":"${missing}"},"error":{"code":"not-found"`)
    expect(stdout.trimEnd().split('\n').length).toBe(2)
    expect(status).toBe(1)
  })

  test.each([
    [['extract'], 'missing required argument'],
    [['extract', '--jobs', '0', '.'], '--jobs'],
    [['extract', '--lang', 'fr', '.'], '--lang'],
    [['extract', '--nonsense', '.'], '--nonsense'],
    [['extrakt', '.'], 'extrakt'],
    [['extract', '--out', 'package.json/x', 'tests'], 'Cannot write package.json/x (ENOTDIR)'],
    [[], 'Usage: gongkai'],
  ])('%j is wrong usage', async (words, message) => {
    const { status, stdout, stderr } = await runGongkai(...words)
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  test('help and version go to standard output, help in both languages', async () => {
    expect((await runGongkai('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await runGongkai('--help')).stdout).toContain('extract [options] <PATH...>')
    const { status, stdout } = await runGongkai('extract', '--help', '--lang=zh')
    expect(stdout).toContain('退出状态')
    expect(status).toBe(0)
  })
})

describe('gongkai extract, broken off', () => {
  /** Starts a long run and calls `act` at its first output; the exit code and the errors come out. */
  function breakOff(act: (child: ReturnType<typeof spawn>) => void, ...words: string[]) {
    const child = spawn(process.execPath, [gongkai, 'extract', '--jobs', '2', ...words, join(folder, 'many')])
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    child.stdout.once('data', () => act(child))
    return new Promise<{ code: number | null; errors: string }>((done) => {
      child.on('exit', (code) => done({ code, errors }))
    })
  }

  test('ends quietly when the reader of its output goes away', async () => {
    const { code, errors } = await breakOff((child) => child.stdout?.destroy(), '--ndjson')
    expect(errors).toBe('')
    expect(code).toBe(141)
  })

  test('takes its parser processes and unfinished files along when it is interrupted', async () => {
    const out = join(folder, 'interrupted')
    let parsers: string[] = []
    const { code } = await breakOff(
      (child) => {
        parsers = childrenOf(child.pid ?? 0)
        child.kill('SIGINT')
      },
      '--ndjson',
      '--out',
      out,
    )
    expect(code).toBe(130)
    expect(parsers.length > 0 || process.platform !== 'linux').toBe(true)
    // A process that was killed is gone a moment later.
    await until(() => !parsers.some(isRunning), 5000)
    expect(readdirSync(out).filter((name) => name.includes('cells.csv'))).toEqual([])
  })

  function childrenOf(pid: number): string[] {
    const path = `/proc/${pid}/task/${pid}/children`
    return existsSync(path) ? readFileSync(path, 'utf8').split(' ').filter(Boolean) : []
  }

  /** A process that was killed stays listed as a zombie (Z) until its parent, or init, has seen it. */
  function isRunning(pid: string): boolean {
    const path = `/proc/${pid}/stat`
    return existsSync(path) && !/\) Z /.test(readFileSync(path, 'utf8'))
  }
})
