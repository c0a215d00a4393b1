import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TransientError } from '../errors.ts'

/** A name in the same folder that begins with a dot, for a file that is not whole yet. */
export function asideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
}

/**
 * Writes a file aside and renames it, so that whoever looks finds the old one or the new one.
 *
 * Errors: TransientError('output-unavailable') where that cannot be done now: no room, no right, or a program
 * holds the file open, as spreadsheets do on Windows.
 */
export async function writeAside(path: string, text: string): Promise<void> {
  await onDisk(async () => {
    const aside = asideName(path)
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(aside, text)
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  })
}

/** Runs steps on the output folder; errors of the system become TransientError('output-unavailable'). */
export async function onDisk<T>(steps: () => Promise<T>): Promise<T> {
  try {
    return await steps()
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw new TransientError('output-unavailable', { reason: String(code) }, { cause: error })
  }
}
