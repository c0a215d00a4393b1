import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BothLanguages, ConfigError } from '../errors.ts'
import { isAlive } from '../is-alive.ts'
import { processIdentity } from './process-identity.ts'
import { refusals } from './refusals.ts'

/** Who holds a folder. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Tells the process from a later one of the same number; null where the system does not say. */
  readonly identity: string | null
  /** ISO 8601, UTC. */
  readonly since: string
  readonly token: string
}

export interface FolderLock {
  readonly holder: LockHolder
  release(): void
}

const lockName = 'lock'
const takeoverName = 'lock.takeover'
/** Taking over is a matter of microseconds; one that lasts longer was cut off. */
const takeoverLimitMs = 10_000
const retryMs = 50
const retries = 40

/**
 * Takes a data folder for this process, until it is released or the process ends.
 *
 * A lock whose process is gone is taken over. Errors: ConfigError where another process holds the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, lockName)
  const mine = newHolder()
  for (let attempt = 0; attempt < retries; attempt++) {
    if (create(path, mine)) return { holder: mine, release: () => release(path, mine) }
    const holder = readHolder(path)
    if (holder && isHeld(holder)) throw new ConfigError(describe(folder, holder))
    if (!takeOver(folder, path)) await sleep(retryMs)
  }
  throw new ConfigError(refusals.lockStuck(folder, lockName))
}

/** Who holds a data folder now; null when nobody does. */
export function findHolder(folder: string): LockHolder | null {
  const holder = readHolder(join(folder, lockName))
  return holder && isHeld(holder) ? holder : null
}

function newHolder(): LockHolder {
  return {
    pid: process.pid,
    host: hostname(),
    identity: processIdentity(process.pid),
    since: new Date().toISOString(),
    token: randomUUID(),
  }
}

function create(path: string, holder: LockHolder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Null where there is no lock, or where its file was cut off as it was written. */
function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What runs on another computer cannot be seen from here, and counts as running. */
function isHeld({ pid, host, identity }: LockHolder): boolean {
  if (host !== hostname()) return true
  if (!isAlive(pid)) return false
  const now = processIdentity(pid)
  return identity === null || now === null || identity === now
}

function describe(folder: string, { pid, host, since }: LockHolder): BothLanguages {
  return refusals.inUse({ folder, pid, place: host === hostname() ? null : host, since, lockName })
}

/**
 * Deletes a lock whose process is gone; true where it is worth another try at once.
 *
 * Two processes may find the same lock left behind. Only the one that creates the takeover file deletes it,
 * after a second look: by then the other may have made a lock of its own.
 */
function takeOver(folder: string, path: string): boolean {
  const guard = join(folder, takeoverName)
  if (!create(guard, newHolder())) {
    dropOldGuard(guard)
    return false
  }
  try {
    const holder = readHolder(path)
    if (holder ? !isHeld(holder) : isOld(path)) rmSync(path, { force: true })
    else return false
  } finally {
    rmSync(guard, { force: true })
  }
  return true
}

function dropOldGuard(guard: string): void {
  if (isOld(guard)) rmSync(guard, { force: true })
}

function isOld(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return Math.abs(age) > takeoverLimitMs
}

function release(path: string, mine: LockHolder): void {
  if (readHolder(path)?.token === mine.token) rmSync(path, { force: true })
}
