import { stat } from 'node:fs/promises'
import type { DeparturesOptions } from './departures.ts'
import type { RestingFile } from './inbox-book.ts'
import { type InboxPath, toFilePath, toPrintedPath } from './inbox-path.ts'
import type { MovedFile } from './move-aside.ts'
import { moveFile } from './move-file.ts'
import { contentOf } from './stamp.ts'

type Content = ReturnType<typeof contentOf>

interface WatchedFile extends MovedFile {
  readonly inboxPath: InboxPath
  /** As it was when it left. */
  readonly content: Content
  readonly movedAtMs: number
  /** How often it has been looked at since. */
  readonly looks: number
}

/** A writer that paused longer than a file is let rest goes on within a minute, or never. */
const looksAfterMs = [2000, 10_000, 60_000]
const intervalMs = 1000
const coarsestTimeNs = 2_000_000_000n
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

  /** A file that left, as it was seen last: one that was replaced in that moment goes back as well. */
  async add({ path: inboxPath, stamp }: RestingFile, file: MovedFile): Promise<void> {
    const moved = await readContent(file.path)
    if (moved === null) return
    const seen = contentOf(stamp)
    const content = isMoved(seen, moved) ? moved : seen
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
    if (content === null) return null
    if (!isEqual(content, file.content)) {
      await this.#putBack(file)
      return null
    }
    const looks = file.looks + 1
    return looks < looksAfterMs.length ? { ...file, looks } : null
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

async function readContent(path: Buffer): Promise<Content | null> {
  try {
    const { size, mtimeNs } = await stat(path, { bigint: true })
    return { size, mtimeNs }
  } catch {
    // Somebody took it away, or it cannot be looked at: it is theirs now.
    return null
  }
}

function isEqual(one: Content, other: Content): boolean {
  return one.size === other.size && one.mtimeNs === other.mtimeNs
}

/** A copy on another volume has the same time as far as that one can tell it. */
function isMoved(seen: Content, moved: Content): boolean {
  const apartNs = seen.mtimeNs - moved.mtimeNs
  return seen.size === moved.size && apartNs < coarsestTimeNs && -apartNs < coarsestTimeNs
}
