import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Stamp, toStamp } from './stamp.ts'

/** What came of reading a file: its bytes, or why there are none. */
export type Reading =
  | { readonly type: 'read'; readonly bytes: Uint8Array }
  /** It is not the file that was meant any more: changed, replaced or gone. */
  | { readonly type: 'changed' }
  | { readonly type: 'too-large'; readonly maximum: number }

/** What no real report comes near; larger files are not even read. */
export const maximumSourceBytes = 64 * 1024 * 1024

/**
 * The bytes of a file, if it had `stamp` before and after they were read.
 *
 * Errors: those of the file system, where the file is there and cannot be read.
 */
export async function readAtRest(path: Buffer, stamp: Stamp): Promise<Reading> {
  try {
    const file = await open(path, 'r')
    try {
      return await readOpen(file, path, stamp)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isGone(error)) return { type: 'changed' }
    throw error
  }
}

/** The stamp of a file as it is now. Errors: those of the file system. */
export async function readStamp(path: Buffer): Promise<Stamp> {
  return toStamp(await stat(path, { bigint: true }))
}

/** Whether an error says that a file, or a folder on the way to it, is not there. */
export function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}

async function readOpen(file: FileHandle, path: Buffer, stamp: Stamp): Promise<Reading> {
  const before = await file.stat({ bigint: true })
  if (toStamp(before) !== stamp) return { type: 'changed' }
  if (before.size > maximumSourceBytes) return { type: 'too-large', maximum: maximumSourceBytes }
  const bytes = await file.readFile()
  const stamps = [toStamp(await file.stat({ bigint: true })), await readStamp(path)]
  const isWhole = BigInt(bytes.length) === before.size && stamps.every((after) => after === stamp)
  return isWhole ? { type: 'read', bytes } : { type: 'changed' }
}
