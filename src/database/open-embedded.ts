import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Database } from './database.ts'
import { DiskRoom, type FreeBytes } from './disk-room.ts'
import { embeddedDialect } from './embedded-dialect.ts'
import { EmbeddedQueuePool } from './embedded-queue-pool.ts'
import { EmbeddedSession } from './embedded-session.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { checkFolderVersion, writeFolderVersion } from './folder-version.ts'
import { guardedDialect } from './guarded-dialect.ts'
import { makeCluster } from './make-cluster.ts'
import { refusals } from './refusals.ts'
import { isUnavailable, toUnavailable } from './unavailable.ts'

export interface EmbeddedOptions {
  /** The data folder; made where there is none. The database lies in `database` inside it. */
  readonly folder: string
  /** Begin with an empty database; the one that was there is kept as `database.old`. */
  readonly isAnew?: boolean
  readonly freeBytes?: FreeBytes
  /** Makes an empty database in a folder that does not exist yet. */
  readonly makeCluster?: (folder: string) => Promise<void>
}

/**
 * Opens the database in a data folder, for this process alone.
 *
 * The first start makes the database, aside and then renamed, which takes seconds; later ones take less than
 * one. Errors: ConfigError where the folder is in use, made by another version, or not ours to write;
 * TransientError('disk-full').
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const { folder } = options
  makeFolder(folder)
  const lock = await lockFolder(folder)
  try {
    const room = new DiskRoom(folder, options.freeBytes)
    room.check()
    const database = await openLocked(options)
    return toDatabase(new EmbeddedSession(database, room), database, lock)
  } catch (error) {
    lock.release()
    throw isUnavailable(error) ? toUnavailable(error) : error
  }
}

/** Deletes what a rebuild put aside. */
export function dropOldDatabase(folder: string): void {
  rmSync(join(folder, 'database.old'), { recursive: true, force: true })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new ConfigError(refusals.noFolder(folder, (cause as Error).message), { cause })
  }
}

async function openLocked({ folder, isAnew = false, ...options }: EmbeddedOptions): Promise<PGlite> {
  const path = join(folder, 'database')
  dropUnfinished(folder)
  if (isAnew && existsSync(path)) {
    dropOldDatabase(folder)
    renameSync(path, `${path}.old`)
  }
  if (!existsSync(path)) {
    await (options.makeCluster ?? makeCluster)(`${path}.new`)
    renameSync(`${path}.new`, path)
    writeFolderVersion(folder)
  }
  checkFolderVersion(folder)
  return openCluster(path)
}

/** What a start left behind that was cut off. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name === 'database.new') rmSync(join(folder, name), { recursive: true })
  }
}

async function openCluster(path: string): Promise<PGlite> {
  try {
    return await PGlite.create(path)
  } catch (cause) {
    throw new ConfigError(refusals.notOpened(path), { cause })
  }
}

function toDatabase(session: EmbeddedSession, database: PGlite, lock: FolderLock): Database {
  const queuePool = new EmbeddedQueuePool(database, session)
  return {
    type: 'embedded',
    server: null,
    builder: <Tables>() => new Kysely<Tables>({ dialect: guardedDialect(embeddedDialect(session), null) }),
    queuePool,
    tidy: async () => {
      await session.execute('VACUUM')
    },
    close: async () => {
      await queuePool.end()
      await database.close()
      lock.release()
    },
  }
}
