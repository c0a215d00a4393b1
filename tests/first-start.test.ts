import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type * as DatabaseRoom from '../src/database/index.ts'

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
