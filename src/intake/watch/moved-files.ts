import { stat } from 'node:fs/promises'
import type { DeparturesOptions } from './departures.ts'
import { type InboxPath, toFilePath, toPrintedPath } from './inbox-path.ts'
import type { MovedFile } from './move-aside.ts'
import { moveFile } from './move-file.ts'

interface WatchedFile extends MovedFile {
  readonly inboxPath: InboxPath
  /** Size and time of the content, which moving does not change. */
  readonly content: string
  readonly movedAtMs: number
  /** How often it has been looked at since. */
  readonly looks: number
}

/** A writer that paused longer than a file is let rest goes on within a minute, or never. */
const looksAfterMs = [2000, 10_000, 60_000]
const intervalMs = 1000
/** Of a hundred thousand files that move at once, the last ones are watched. */
const mostWatched = 10_000

/**
 * The files that left the inbox lately.
 *
 * Who still writes a file goes on writing it wherever it was moved: such a file goes back, and is taken again
 * when it is at rest.
 */
export class MovedFiles {
  readonly #options: Pick<DeparturesOptions, 'disk' | 'inbox' | 'nowMs' | 'troubles'>
  #files: WatchedFile[] = []
  #lookedAtMs = Number.NEGATIVE_INFINITY

  constructor(options: Pick<DeparturesOptions, 'disk' | 'inbox' | 'nowMs' | 'troubles'>) {
    this.#options = options
  }

  async add(inboxPath: InboxPath, file: MovedFile): Promise<void> {
    const content = await readContent(file.path)
    if (content === null) return
    this.#files.push({ ...file, inboxPath, content, movedAtMs: this.#options.nowMs(), looks: 0 })
    if (this.#files.length > 2 * mostWatched) this.#files = this.#files.slice(-mostWatched)
  }

  /** Puts back what has changed since it was moved. */
  async watch(): Promise<void> {
    const nowMs = this.#options.nowMs()
    if (nowMs - this.#lookedAtMs < intervalMs) return
    this.#lookedAtMs = nowMs
    const files = this.#files
    this.#files = []
    const staying: WatchedFile[] = []
    for (const file of files) {
      const looked = isDue(file, nowMs) ? await this.#look(file) : file
      if (looked) staying.push(looked)
    }
    this.#files = [...staying, ...this.#files]
  }

  /** The file where it is to be looked at once more. */
  async #look(file: WatchedFile): Promise<WatchedFile | null> {
    const content = await readContent(file.path)
    if (content !== null && content !== file.content) await this.#putBack(file)
    const looks = file.looks + 1
    return content === file.content && looks < looksAfterMs.length ? { ...file, looks } : null
  }

  async #putBack({ inboxPath, path, note }: WatchedFile): Promise<void> {
    const { inbox, disk, troubles } = this.#options
    try {
      const isBack = await moveFile(path, toFilePath(inbox, inboxPath), disk)
      if (isBack && note !== null) await disk.remove(note)
      const name = toPrintedPath(inboxPath)
      if (isBack) troubles.log.info({ name }, 'a file changed after it was moved, and is taken again')
    } catch (error) {
      troubles.note(inboxPath, error)
    }
  }
}

function isDue({ movedAtMs, looks }: WatchedFile, nowMs: number): boolean {
  return nowMs - movedAtMs >= (looksAfterMs[looks] ?? Number.POSITIVE_INFINITY)
}

async function readContent(path: Buffer): Promise<string | null> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true })
    return `${size}-${mtimeNs}`
  } catch {
    // Somebody took it away, or it cannot be looked at: it is theirs now.
    return null
  }
}
