import { rmdir, stat } from 'node:fs/promises'
import type { DeparturesOptions } from './departures.ts'
import { type InboxPath, parentOf, toFilePath } from './inbox-path.ts'

/** Whoever copies into a folder writes its next file within this time. */
const emptyMs = 60_000

/**
 * The sub-folders of an inbox that files left.
 *
 * One that is empty and has been so for a minute is removed; one that somebody made for later never is.
 */
export class LeftFolders {
  readonly #options: Pick<DeparturesOptions, 'inbox' | 'nowMs'>
  readonly #leftAtMs = new Map<InboxPath, number>()

  constructor(options: Pick<DeparturesOptions, 'inbox' | 'nowMs'>) {
    this.#options = options
  }

  /** A file left. */
  add(path: InboxPath): void {
    const folder = parentOf(path)
    if (folder === '') return
    this.#leftAtMs.delete(folder)
    this.#leftAtMs.set(folder, this.#options.nowMs())
  }

  async tidy(): Promise<void> {
    for (const [folder, leftAtMs] of this.#leftAtMs) {
      if (this.#options.nowMs() - leftAtMs < emptyMs) return
      this.#leftAtMs.delete(folder)
      if (await this.#remove(folder)) this.add(folder)
    }
  }

  /** False where there is something in it, or somebody changed it lately. */
  async #remove(folder: InboxPath): Promise<boolean> {
    const path = toFilePath(this.#options.inbox, folder)
    try {
      const { mtimeMs } = await stat(path)
      if (Math.abs(Date.now() - mtimeMs) < emptyMs) return false
      await rmdir(path)
      return true
    } catch {
      // Not empty, gone, or not ours to remove: it stays.
      return false
    }
  }
}
