import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'

/** The steps on the file system by which a file leaves an inbox; each is whole or has not happened. */
export interface Disk {
  makeFolder(path: Buffer): Promise<void>
  /** Gives a file a second name. Errors: EEXIST where the name is taken; others where the disk knows no such thing. */
  link(from: Buffer, to: Buffer): Promise<void>
  /** Takes a name with an empty file. Errors: EEXIST where the name is taken. */
  claim(path: Buffer): Promise<void>
  rename(from: Buffer, to: Buffer): Promise<void>
  /** Copies a file with its times, synced, over what an earlier attempt left. */
  copy(from: Buffer, to: Buffer): Promise<void>
  write(path: Buffer, text: string): Promise<void>
  remove(path: Buffer): Promise<void>
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  link: async (from, to) => link(from, to),
  claim: async (path) => {
    await (await open(path, 'wx')).close()
  },
  rename: async (from, to) => rename(from, to),
  copy: async (from, to) => copySynced(from, to),
  write: async (path, text) => writeFile(path, text),
  remove: async (path) => rm(path),
}

/** Whether two files have the same content and the same time of change: one is a copy of the other. */
export async function isCopy(one: Buffer, other: Buffer): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)])
  // Not every disk keeps more than whole seconds, or two of them.
  const isSameTime = Math.abs(first.mtimeMs - second.mtimeMs) <= coarsestTimeMs
  if (first.size !== second.size || !isSameTime) return false
  const [bytes, others] = await Promise.all([readFile(one), readFile(other)])
  return bytes.equals(others)
}

const coarsestTimeMs = 2000

async function copySynced(from: Buffer, to: Buffer): Promise<void> {
  const { atime, mtime } = await stat(from)
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await utimes(to, atime, mtime)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
