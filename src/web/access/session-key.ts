import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileName = 'session.key'
const keyBytes = 32

/**
 * The key that sessions are signed with: that of the data folder, so that they outlive a restart. Only the owner of
 * the folder can read it; where there is none, or none that will do, a new one is made.
 */
export function openSessionKey(dataFolder: string): Buffer {
  const path = join(dataFolder, fileName)
  const kept = readKey(path)
  if (kept !== null) return kept
  mkdirSync(dataFolder, { recursive: true })
  rmSync(path, { force: true })
  const key = randomBytes(keyBytes)
  writeFileSync(path, key.toString('hex'), { flag: 'wx', mode: 0o600 })
  return key
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
    return key.length === keyBytes ? key : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
