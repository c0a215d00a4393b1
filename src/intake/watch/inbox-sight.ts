import { lstat, open } from 'node:fs/promises'
import type { InboxBook } from './inbox-book.ts'
import { type InboxPath, toFilePath } from './inbox-path.ts'
import { listFolder } from './list-folder.ts'
import { isPassedOver } from './passed-over.ts'
import { isGone } from './read-at-rest.ts'
import { toStamp } from './stamp.ts'
import type { Troubles } from './troubles.ts'

export interface InboxSightOptions {
  readonly inbox: string
  readonly book: InboxBook
  readonly troubles: Troubles
  readonly nowMs: () => number
}

/** So many files are looked at together. */
const atOnce = 32
/** A file that cannot be read is tried again so often. */
const blockedRetryMs = 5000
/** Looking into folders never takes more than a tenth of the time. */
const pausePerLook = 10
/** A machine that slept while it looked did not take that long. */
const longestPauseMs = 30_000

/** Looks at the files of an inbox and notes in the book how they are. */
export class InboxSight {
  readonly #options: InboxSightOptions
  #nextFolderLookMs = 0
  readonly #changed = { files: new Set<InboxPath>(), folders: new Set<InboxPath>() }

  constructor(options: InboxSightOptions) {
    this.#options = options
  }

  /** Something changed in a folder; the name of the file, where it is known. */
  change(folder: InboxPath, name: string | null): void {
    if (name === null) this.#changed.folders.add(folder)
    else if (!isPassedOver(name)) this.#changed.files.add(folder === '' ? name : `${folder}/${name}`)
  }

  /** A file is to be looked at anew, though the watch may have told of its change before. */
  lookAgain(path: InboxPath): void {
    this.#changed.files.add(path)
  }

  /** Looks at what changed since the last look, and at what may have come to rest. */
  async look(): Promise<void> {
    const files = [...this.#changed.files]
    this.#changed.files.clear()
    await this.#lookAt(files)
    await this.#lookIntoChanged()
    await this.#lookAt(this.#options.book.listDue(this.#options.nowMs()))
  }

  /** Looks at every file there is. */
  async lookEverywhere(): Promise<void> {
    await this.#lookInto('')
  }

  /** A folder of many files, each of which changes it as it leaves, is not looked into for each of them. */
  async #lookIntoChanged(): Promise<void> {
    const startMs = this.#options.nowMs()
    if (startMs < this.#nextFolderLookMs) return
    const folders = [...this.#changed.folders]
    this.#changed.folders.clear()
    for (const folder of folders) await this.#lookInto(folder)
    const endMs = this.#options.nowMs()
    this.#nextFolderLookMs = endMs + Math.min(longestPauseMs, pausePerLook * (endMs - startMs))
  }

  async #lookInto(folder: InboxPath): Promise<void> {
    const { inbox, troubles } = this.#options
    try {
      const { files, folders } = await listFolder(inbox, folder)
      troubles.clear(folder)
      await this.#lookAt(files)
      for (const inner of folders) await this.#lookInto(inner)
    } catch (error) {
      if (folder === '' || !isGone(error)) troubles.note(folder, error)
    }
  }

  async #lookAt(paths: readonly InboxPath[]): Promise<void> {
    for (let start = 0; start < paths.length; start += atOnce) {
      await Promise.all(paths.slice(start, start + atOnce).map(async (path) => this.#lookAtOne(path)))
    }
  }

  async #lookAtOne(path: InboxPath): Promise<void> {
    const { inbox, book, troubles, nowMs } = this.#options
    try {
      const stats = await lstat(toFilePath(inbox, path), { bigint: true })
      if (!stats.isFile()) return book.drop(path)
      const stamp = toStamp(stats)
      // Opened before it is taken for resting: on Windows a file that another program writes cannot be.
      if (book.wouldRest(path, stamp, nowMs())) await (await open(toFilePath(inbox, path), 'r')).close()
      book.see(path, stamp, nowMs())
      troubles.clear(path)
    } catch (error) {
      if (isGone(error)) {
        book.drop(path)
        troubles.clear(path)
        return
      }
      book.postpone(path, blockedRetryMs)
      troubles.note(path, error)
    }
  }
}
