import { type FileHandle, open } from 'node:fs/promises'

/** What a system or a share answers that cannot sync a folder; there is nothing else to be done then. */
const refusals = new Set(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES', 'ENOENT'])

/** Writes a file that is not there yet; it is on the disk when the promise resolves. */
export async function writeSynced(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a new name in a folder outlast a loss of power, where the system can. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!refusals.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

/** Writes bytes at a place in a file: a disk that is nearly full takes a part of them without complaint. */
export async function writeAt(
  file: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}
