import type { Language } from '../../error-message.ts'
import type { RunFailure } from '../../store/index.ts'
import type { Disk } from './disk.ts'
import { failureNote } from './failure-note.ts'
import { type InboxStore, type SourceState, toSourceState } from './inbox.ts'
import type { InboxBook, KeptFile, RestingFile } from './inbox-book.ts'
import { toFilePath, toPrintedPath } from './inbox-path.ts'
import { LeftFolders } from './left-folders.ts'
import { moveAside } from './move-aside.ts'
import { MovedFiles } from './moved-files.ts'
import { isGone, readStamp } from './read-at-rest.ts'
import type { Troubles } from './troubles.ts'

export interface DeparturesOptions {
  readonly inbox: string
  readonly language: Language
  readonly store: InboxStore
  readonly book: InboxBook
  readonly troubles: Troubles
  readonly disk: Disk
  readonly nowMs: () => number
}

/** Why a file fails: what became of its source, or of itself where it was too large to be kept. */
interface Failing {
  readonly failure: Pick<RunFailure, 'code' | 'params'>
  readonly sourceId: string | null
}

/** Runs end about in the order in which their files were kept: behind so many unread ones none has. */
const unreadBeforeEnd = 20
const sweepMs = 1000
/** Every kept file is asked after so often, and one that could not be moved is tried again. */
const fullSweepMs = 30_000

/** Moves kept files out of the inbox when their source has been read. */
export class Departures {
  readonly #options: DeparturesOptions
  readonly #leaving = new Set<string>()
  readonly #moved: MovedFiles
  readonly #folders: LeftFolders
  #sequence = -1
  #sweptAtMs = Number.NEGATIVE_INFINITY
  #sweptFullyAtMs = Number.NEGATIVE_INFINITY

  constructor(options: DeparturesOptions) {
    this.#options = options
    this.#moved = new MovedFiles(options)
    this.#folders = new LeftFolders(options)
  }

  /** A file was kept, perhaps after its source had been read: to be looked at whatever the store says. */
  expect(): void {
    this.#sequence = -1
  }

  /** Moves what has been read since the last sweep; errors: those of the store. */
  async sweep(): Promise<void> {
    const { book, store } = this.#options
    const nowMs = this.#options.nowMs()
    await this.#moved.watch()
    await this.#folders.tidy()
    if (book.count().kept === 0 || nowMs - this.#sweptAtMs < sweepMs) return
    this.#sweptAtMs = nowMs
    const sequence = await store.lastSequence()
    const isFull = nowMs - this.#sweptFullyAtMs >= fullSweepMs
    if (sequence === this.#sequence && !isFull) return
    this.#sequence = sequence
    if (isFull) this.#sweptFullyAtMs = nowMs
    await this.#sweepKept(isFull)
  }

  /** Moves the files of a source, if it has been read. */
  async leave(sourceId: string): Promise<void> {
    const { book, store } = this.#options
    const files = book.listKeptOf(sourceId)
    if (files.length === 0) return
    const state = toSourceState(await store.listRuns(sourceId))
    for (const file of files) await this.#leaveAs(file, state)
  }

  /** Moves a file that gives no source at all. */
  async refuse(file: RestingFile, failure: Failing['failure']): Promise<void> {
    await this.#move(file, { failure, sourceId: null })
  }

  async #sweepKept(isFull: boolean): Promise<void> {
    let unread = 0
    for (const file of [...this.#options.book.kept()]) {
      const state = toSourceState(await this.#options.store.listRuns(file.sourceId))
      await this.#leaveAs(file, state)
      unread = state.type === 'unread' ? unread + 1 : 0
      if (unread >= unreadBeforeEnd && !isFull) return
    }
  }

  async #leaveAs(file: KeptFile, state: SourceState): Promise<void> {
    switch (state.type) {
      case 'unread':
        return
      case 'unknown':
        // The source was forgotten, and its file is still here: it begins anew.
        this.#options.book.drop(file.path)
        return this.#options.book.see(file.path, file.stamp, this.#options.nowMs())
      case 'done':
        return this.#move(file, null)
      case 'failed':
        return this.#move(file, { failure: state.failure, sourceId: file.sourceId })
    }
  }

  async #move(file: RestingFile, failing: Failing | null): Promise<void> {
    if (this.#leaving.has(file.path)) return
    this.#leaving.add(file.path)
    try {
      await this.#moveUnchanged(file, failing)
      this.#options.troubles.clear(file.path)
    } catch (error) {
      if (isGone(error)) this.#options.book.dropAs(file)
      else this.#options.troubles.note(file.path, error)
    } finally {
      this.#leaving.delete(file.path)
    }
  }

  async #moveUnchanged(file: RestingFile, failing: Failing | null): Promise<void> {
    const { inbox, book, disk, language } = this.#options
    const { path, stamp } = file
    const present = await readStamp(toFilePath(inbox, path))
    // One that changed is a new source under the same name.
    if (present !== stamp) return book.see(path, present, this.#options.nowMs())
    const note = failing && failureNote({ ...failing, name: toPrintedPath(path) }, language)
    const moved = await moveAside({ inbox, path, to: failing ? 'failed' : 'done', note }, disk)
    await this.#moved.add(file, moved)
    this.#folders.add(path)
    book.dropAs(file)
  }
}
