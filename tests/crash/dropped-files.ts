import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MadeFile } from './made-files.ts'

/** Puts files into the inbox a few at a time. */
export class DroppedFiles {
  readonly #left: MadeFile[]

  constructor(
    readonly inbox: string,
    files: readonly MadeFile[],
  ) {
    this.#left = [...files]
  }

  get left(): number {
    return this.#left.length
  }

  drop(count: number): void {
    for (const { path, bytes } of this.#left.splice(0, count)) {
      const target = join(this.inbox, path)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(`${target}.part`, bytes)
      renameSync(`${target}.part`, target)
    }
  }
}

/** All files below a folder, as paths inside it. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

/** The files of an inbox that have not been moved to `done/` or `failed/`. */
export async function listUnmoved(inbox: string): Promise<string[]> {
  return (await listFiles(inbox)).filter((path) => !/^(?:done|failed)\//.test(path))
}
