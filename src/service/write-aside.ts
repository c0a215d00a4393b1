import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TransientError } from '../errors.ts'

/** A name in the same folder that begins with a dot, for a file that is not whole yet. */
export function asideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
}

const asidePattern = /^\..+\.[0-9a-f-]{36}\.part$/

/** Deletes what a process left behind that was killed as it wrote, in a folder and those right below it. */
export async function dropUnfinished(folder: string): Promise<void> {
  const inside = await readdir(folder, { withFileTypes: true })
  const folders = inside.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  for (const place of [folder, ...folders]) {
    const names = await readdir(place)
    for (const name of names) if (asidePattern.test(name)) await rm(join(place, name), { force: true })
  }
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
