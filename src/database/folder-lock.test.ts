import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ConfigError } from '../errors.ts'
import { findHolder, type LockHolder, lockFolder } from './folder-lock.ts'
import { processIdentity } from './process-identity.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-lock-'))
})
afterEach(async () => rm(folder, { recursive: true }))

const deadPid = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }))

async function leaveLock(holder: Partial<LockHolder>): Promise<void> {
  const left = {
    pid: deadPid,
    host: hostname(),
    identity: null,
    since: '2026-01-01T00:00:00.000Z',
    token: 'x',
  }
  await writeFile(join(folder, 'lock'), JSON.stringify({ ...left, ...holder }))
}

test('a folder is taken once, and free again when it is released', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(ConfigError)
  await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`)
  expect(findHolder(folder)?.pid).toBe(process.pid)
  lock.release()
  expect(findHolder(folder)).toBeNull()
  ;(await lockFolder(folder)).release()
  expect(await readdir(folder)).toEqual([])
})

test('the lock of a process that is gone is taken over', async () => {
  await leaveLock({})
  const lock = await lockFolder(folder)
  expect(findHolder(folder)?.token).toBe(lock.holder.token)
})

test('the lock of a process whose number another one has now is taken over', async () => {
  await leaveLock({ pid: process.pid, identity: 'an earlier boot:1' })
  // Systems other than Linux do not tell processes apart; there the lock counts as held.
  if (processIdentity(process.pid) === null) await expect(lockFolder(folder)).rejects.toThrow(ConfigError)
  else await expect(lockFolder(folder)).resolves.toBeDefined()
})

test('the lock of a process on another computer is left alone', async () => {
  await leaveLock({ host: 'elsewhere' })
  await expect(lockFolder(folder)).rejects.toThrow(/on elsewhere.*delete the file lock/)
})

test('a lock that was cut off as it was written is taken over once it is old', async () => {
  await writeFile(join(folder, 'lock'), '{"pid":')
  await utimes(join(folder, 'lock'), 0, 0)
  await expect(lockFolder(folder)).resolves.toBeDefined()
})

test('of many that take over at once one gets the folder', async () => {
  await leaveLock({})
  const results = await Promise.allSettled(Array.from({ length: 8 }, async () => lockFolder(folder)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['lock'])
})
