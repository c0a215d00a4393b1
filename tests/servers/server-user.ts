import { execFileSync } from 'node:child_process'
import { chownSync } from 'node:fs'

/** Whose name a server runs in; empty for our own. */
export interface ServerUser {
  readonly uid?: number
  readonly gid?: number
}

/** Users who may do nothing else, the best first: Debian's for PostgreSQL, and the one that every system has. */
const candidates = ['postgres', 'nobody']

/** PostgreSQL refuses to run as root: then another user, else ourselves. */
export function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return {}
  for (const name of candidates) {
    const [uid, gid] = ['-u', '-g'].map((option) => idOf(option, name))
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error(`PostgreSQL refuses to run as root, and there is no user ${candidates.join(' or ')}`)
}

/** Gives a folder to the user. */
export function giveTo({ uid, gid }: ServerUser, folder: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

function idOf(option: string, name: string): number | undefined {
  try {
    return Number(
      execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch {
    return undefined
  }
}
