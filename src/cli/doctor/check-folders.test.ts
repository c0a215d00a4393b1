import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parseConfig } from '../../config.ts'
import { checkFolders } from './check-folders.ts'
import { doctorTexts } from './doctor-texts.ts'
import type { Finding } from './finding.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('folders that are to be made are judged by what they will stand in, and nothing is left there', async () => {
  const findings = await check({ inbox: 'deep/inbox' })
  expect(findings.filter(({ status }) => status === 'failed')).toEqual([])
  expect(await readdir(folder)).toEqual([])
})

test('a folder that cannot be written to is named with the reason and a remedy', async () => {
  await writeFile(join(folder, 'file'), '')
  const findings = await check({ output: 'file' })
  expect(findings).toContainEqual({
    check: 'output',
    status: 'failed',
    message: `${join(folder, 'file')} cannot be written to (ENOTDIR)`,
    remedy: doctorTexts.en.makeWritable,
  })
})

async function check(flags: Record<string, string>): Promise<readonly Finding[]> {
  const config = parseConfig({ flags, environment: {}, file: null, workingFolder: folder, language: 'en' })
  return checkFolders(config, doctorTexts.en)
}
