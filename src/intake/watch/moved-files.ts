import { stat } from 'node:fs/promises'
import type { DeparturesOptions } from './departures.ts'
import { type InboxPath, toFilePath, toPrintedPath } from './inbox-path.ts'
import type { MovedFile } from './move-aside.ts'
import { moveFile } from './move-file.ts'

interface WatchedFile extends MovedFile {
  readonly inboxPath: InboxPath
  /** Size and time of the content, which moving does not change. */
  readonly content: string
  readonly untilMs: number
}

/** A writer that paused longer than a file is let rest goes on within this time, or never. */
const watchMs = 60_000
const intervalMs = 2000

/**
 * The files that left the inbox lately.
 *
 * Who still writes a file goes on writing it wherever it was moved: such a file goes back, and is taken again
 * when it is at rest.
 */
export class MovedFiles {
  readonly #options: Pick<DeparturesOptions, 'disk' | 'inbox' | 'nowMs' | 'troubles'>
  #files: readonly WatchedFile[] = []
  #lookedAtMs = Number.NEGATIVE_INFINITY

  constructor(options: Pick<DeparturesOptions, 'disk' | 'inbox' | 'nowMs' | 'troubles'>) {
    this.#options = options
  }

  async add(inboxPath: InboxPath, file: MovedFile): Promise<void> {
    const content = await readContent(file.path)
    if (content === null) return
    const untilMs = this.#options.nowMs() + watchMs
    this.#files = [...this.#files, { ...file, inboxPath, content, untilMs }]
  }

  /** Puts back what has changed since it was moved. */
  async watch(): Promise<void> {
    const nowMs = this.#options.nowMs()
    if (nowMs - this.#lookedAtMs < intervalMs) return
    this.#lookedAtMs = nowMs
    const files = this.#files
    const staying: WatchedFile[] = []
    for (const file of files) {
      const content = await readContent(file.path)
      if (content === file.content) staying.push(file)
      else if (content !== null) await this.#putBack(file)
    }
    const added = this.#files.slice(files.length)
    this.#files = [...staying.filter(({ untilMs }) => untilMs > nowMs), ...added]
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

async function readContent(path: Buffer): Promise<string | null> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true })
    return `${size}-${mtimeNs}`
  } catch {
    // Somebody took it away, or it cannot be looked at: it is theirs now.
    return null
  }
}
