import { execFile, execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { madeUpReport } from './made-up-report.ts'

const installTimeoutMs = 300_000
const run = promisify(execFile)

let folder: string
let report: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-packaging-'))
  report = join(folder, 'report.txt')
  writeFileSync(report, madeUpReport('云溪县档案局', 2024))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** npm, by its script where it says so, since Windows does not start npm.cmd without a shell. */
function npm(words: readonly string[], cwd: string): string {
  const { npm_execpath: script } = process.env
  const [command, ...first] = script ? [process.execPath, script] : ['npm']
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  return execFileSync(command ?? 'npm', [...first, ...words], { cwd, stdio: [...stdio], encoding: 'utf8' })
}

test(
  'the packed package, installed in an empty folder, extracts a file',
  () => {
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], '.')
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    const home = join(folder, 'home')
    mkdirSync(home)
    writeFileSync(join(home, 'package.json'), '{ "private": true }')
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball ?? '')], home)
    const line = npm(['exec', '--no', '--', 'gongkai', 'extract', '--ndjson', report], home)
    expect(JSON.parse(line)).toMatchObject({ agency: '云溪县档案局', year: 2024 })
    const installed = readdirSync(join(home, 'node_modules', 'gongkai'))
    expect(installed).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'THIRD_PARTY_NOTICES', 'dist']))
  },
  installTimeoutMs,
)

test(
  'a checkout without dist/ builds once, also when two start at the same time',
  async () => {
    const checkout = join(folder, 'checkout')
    for (const part of [
      'bin',
      'scripts',
      'src',
      'workers',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ]) {
      if (existsSync(part)) cpSync(part, join(checkout, part), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction')
    const words = [join(checkout, 'bin', 'gongkai.js'), 'extract', '--ndjson', report]
    const runs = await Promise.all([run(process.execPath, words), run(process.execPath, words)])
    for (const { stdout } of runs) expect(JSON.parse(stdout)).toMatchObject({ agency: '云溪县档案局' })
    expect(readdirSync(checkout).filter((name) => name.startsWith('.dist-'))).toEqual([])
    expect((await run(process.execPath, words)).stderr).not.toContain('building')
  },
  installTimeoutMs,
)
