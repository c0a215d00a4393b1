import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { DiskRoom } from '../../database/index.ts'
import { syncFolder, writeSynced } from '../durable-file.ts'
import type { StoreTables } from '../tables.ts'
import { contentHash, verifyHash } from './content-hash.ts'
import type { RowWriter, SourceBytes } from './source-bytes.ts'

const prefixLength = 2

/**
 * Keeps bytes as files named for their hash, `ab/ab12…`, in a folder of this machine or one that all machines
 * share. A file is written aside, synced, read back and renamed: one under its name is whole.
 */
export function folderBytes(folder: string, db: Kysely<StoreTables>): SourceBytes {
  const pathOf = (sourceId: string): string => join(folder, sourceId.slice(0, prefixLength), sourceId)
  /** Folders whose own names are known to be on the disk. */
  const lasting = new Set<string>()
  const room = new DiskRoom(folder)
  return {
    keep: async <T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>) => {
      if (!(await isWhole(pathOf(sourceId), sourceId))) {
        await mkdir(folder, { recursive: true })
        // The last room is the database's.
        room.check(bytes.length)

        await writeFile(pathOf(sourceId), { sourceId, bytes, lasting })
      }
      return writeRow(db)
    },
    load: async (sourceId) => {
      const path = pathOf(sourceId)
      const bytes = await readIfThere(path)
      return bytes && verifyHash(sourceId, bytes, path)
    },
    remove: async (sourceId) => {
      await rm(pathOf(sourceId), { force: true })
      await syncFolder(dirname(pathOf(sourceId)))
    },
  }
}

async function isWhole(path: string, sourceId: string): Promise<boolean> {
  const bytes = await readIfThere(path)
  return bytes !== null && contentHash(bytes) === sourceId
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

interface NewFile {
  readonly sourceId: string
  readonly bytes: Uint8Array
  readonly lasting: Set<string>
}

async function writeFile(path: string, { sourceId, bytes, lasting }: NewFile): Promise<void> {
  const folder = dirname(path)
  const aside = `${path}.${randomUUID()}.part`
  await mkdir(folder, { recursive: true })
  try {
    await writeSynced(aside, bytes)
    verifyHash(sourceId, await readFile(aside), aside)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(folder)
  if (lasting.has(folder)) return
  await syncFolder(dirname(folder))
  lasting.add(folder)
}
