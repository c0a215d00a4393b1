import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type * as DatabaseRoom from '../src/database/index.ts'
import { madeUpReport } from './made-up-report.ts'

const firstStartLimitMs = 120_000

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-first-start-'))
})
afterAll(async () => rm(folder, { recursive: true }))

test(
  'the first start makes the database from the seed of the build, whatever a start left that was cut off',
  async () => {
    expect(existsSync(new URL('../dist/src/database/seed.zip', import.meta.url))).toBe(true)
    const built = new URL('../dist/src/database/index.js', import.meta.url).href
    const { openDatabase } = (await import(built)) as typeof DatabaseRoom
    await mkdir(join(folder, 'database.new'))
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18')
    const database = await openDatabase({ type: 'embedded', folder })
    expect((await readdir(folder)).sort()).toEqual(['database', 'folder.json', 'lock'])
    await database.close()
    const again = await openDatabase({ type: 'embedded', folder })
    await again.close()
    expect((await readdir(folder)).sort()).toEqual(['database', 'folder.json'])
  },
  firstStartLimitMs,
)

test(
  'a build without a seed makes the database from nothing, and reads a file',
  async () => {
    const build = join(folder, 'build')
    await mkdir(build)
    for (const name of ['bin', 'package.json', 'dist']) {
      const isTaken = (path: string): boolean => !/seed\.zip$|dist.page$/.test(path)
      await cp(name, join(build, name), { recursive: true, filter: isTaken })
    }
    await symlink(resolve('node_modules'), join(build, 'node_modules'))
    await writeFile(join(folder, 'a.txt'), madeUpReport('云溪县财政局', 2023))
    const places = ['--data', join(folder, 'data'), '--output', join(folder, 'output')]
    const program = join(build, 'bin', 'gongkai.js')
    const { stdout } = await promisify(execFile)(process.execPath, [
      program,
      'run',
      join(folder, 'a.txt'),
      ...places,
    ])
    expect(stdout).toContain('云溪县财政局')
    expect((await readdir(join(folder, 'data'))).sort()).toContain('database')
    expect(await readdir(join(folder, 'output', '2023'))).toHaveLength(1)
  },
  firstStartLimitMs,
)
