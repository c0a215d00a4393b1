import { constants } from 'node:fs'
import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'

/** The steps on the file system by which a file leaves an inbox; each is whole or has not happened. */
export interface Disk {
  makeFolder(path: Buffer): Promise<void>
  /** Gives a file a second name. Errors: EEXIST where the name is taken; others where the disk knows no such thing. */
  link(from: Buffer, to: Buffer): Promise<void>
  /** Takes a name with a file of `claimText`. Errors: EEXIST where the name is taken. */
  claim(path: Buffer): Promise<void>
  /** Whether two files lie on one volume, where a file can have two names. */
  isSameVolume(one: Buffer, other: Buffer): Promise<boolean>
  rename(from: Buffer, to: Buffer): Promise<void>
  /** Copies a file with its times, synced, over what an earlier attempt left. */
  copy(from: Buffer, to: Buffer): Promise<void>
  write(path: Buffer, text: string): Promise<void>
  remove(path: Buffer): Promise<void>
}

/** What stands under a name that was taken for a file on its way. */
export const claimText = 'gongkai is about to move a file to this place\n'

/** The disk of this machine. */
export const nodeDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  link: async (from, to) => link(from, to),
  claim: async (path) => writeFile(path, claimText, { flag: 'wx' }),
  isSameVolume: async (one, other) => (await lstat(one)).dev === (await lstat(other)).dev,
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
