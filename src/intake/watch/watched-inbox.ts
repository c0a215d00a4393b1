import { setTimeout as sleep } from 'node:timers/promises'
import { ThrottledError } from '../../errors.ts'
import type { KeptSource } from '../../store/index.ts'
import { Departures } from './departures.ts'
import type { Disk } from './disk.ts'
import { folderIdentity } from './folder-identity.ts'
import type { Inbox, InboxFile, InboxStatus } from './inbox.ts'
import { InboxBook, type RestingFile } from './inbox-book.ts'
import { toFilePath, toPrintedPath } from './inbox-path.ts'
import { InboxSight } from './inbox-sight.ts'
import type { InboxOptions } from './open-inbox.ts'
import { type Reading, readAtRest } from './read-at-rest.ts'
import { Troubles } from './troubles.ts'
import { type FolderWatch, watchFolders } from './watch-folders.ts'

type Options = InboxOptions & { readonly disk: Disk }

const restMs = 1000
/** A share tells the times of its files late. */
const polledRestMs = 2000
const tickMs = 150
/** What the watch missed is found by looking: seldom, or often where there is no watch to rely on. */
const fullLookMs = 60_000
const blindLookMs = 5000
/** Looking at everything never takes more than a tenth of the time. */
const pausePerLook = 10
/** A machine that slept while it looked did not take that long. */
const longestPauseMs = 600_000
/** So many files are offered at a time; a hundred thousand more wait on the disk, where they are safe. */
const mostOffered = 1000
const unreadableRetryMs = 10_000

/** The inbox at work. */
export class WatchedInbox implements Inbox {
  readonly #options: Options
  readonly #book: InboxBook
  readonly #troubles: Troubles
  readonly #sight: InboxSight
  readonly #departures: Departures
  readonly #stop = new AbortController()
  #watch: FolderWatch
  readonly #looping: Promise<void>
  #isBlind: boolean
  #nextFullLookMs = 0
  /** What was looked at before may have changed unseen. */
  #isFullLookOwed = true
  /** Of the watched folder; null while there is none. */
  #identity: string | null
  #nextIdentityLookMs = 0

  static async open(options: Options): Promise<WatchedInbox> {
    return new WatchedInbox(options, await folderIdentity(options.folder))
  }

  private constructor(options: Options, identity: string | null) {
    const { folder: inbox, isPolled, log } = options
    this.#options = options
    this.#isBlind = isPolled
    this.#identity = identity
    this.#book = new InboxBook(isPolled ? polledRestMs : restMs)
    this.#troubles = new Troubles(log)
    const nowMs = (): number => performance.now()
    const shared = { ...options, inbox, book: this.#book, troubles: this.#troubles, nowMs }
    this.#sight = new InboxSight(shared)
    this.#departures = new Departures(shared)
    this.#watch = this.#watchFolder()
    this.#looping = this.#loop()
  }

  async keep(file: Pick<InboxFile, 'path' | 'stamp'>): Promise<KeptSource | null> {
    const reading = await this.#read(file)
    switch (reading.type) {
      case 'changed':
        this.#book.dropAs(file)
        this.#sight.lookAgain(file.path)
        return null
      case 'too-large':
        await this.#departures.refuse(file, {
          code: 'too-large',
          params: { limit: 'bytes', maximum: reading.maximum },
        })
        return null
      case 'read': {
        const name = toPrintedPath(file.path)
        const origin = { name, url: null, retrievedAt: null, charset: null }
        const kept = await this.#options.store.keepSource(reading.bytes, origin)
        this.#book.keep({ path: file.path, stamp: file.stamp, sourceId: kept.sourceId })
        this.#offerSoon()
        this.#departures.expect()
        if (kept.owedRun === null) await this.#departures.leave(kept.sourceId)
        return kept
      }
    }
  }

  listOwed(): readonly InboxFile[] {
    return this.#book.listOffered().map((file) => this.#toInboxFile(file))
  }

  async runEnded(sourceId: string): Promise<void> {
    await this.#departures.leave(sourceId)
  }

  status(): InboxStatus {
    return { ...this.#book.count(), blocked: this.#troubles.list() }
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#looping
    await this.#watch.close()
  }

  #watchFolder(): FolderWatch {
    const { folder, isPolled } = this.#options
    return watchFolders({
      inbox: folder,
      isPolled,
      onChange: (path, name) => this.#sight.change(path, name),
      onReady: () => {
        this.#isFullLookOwed = true
      },
      onError: (error) => this.#goBlind(error),
    })
  }

  /** A folder that takes the place of the watched one, as after a share was mounted again, is watched in its stead. */
  async #followFolder(nowMs: number): Promise<void> {
    if (this.#options.isPolled || nowMs < this.#nextIdentityLookMs) return
    this.#nextIdentityLookMs = nowMs + blindLookMs
    const identity = await folderIdentity(this.#options.folder)
    if (identity === this.#identity) return
    this.#identity = identity
    this.#isFullLookOwed = true
    if (identity === null) return
    await this.#watch.close()
    this.#watch = this.#watchFolder()
    this.#isBlind = false
  }

  async #read(file: RestingFile): Promise<Reading> {
    try {
      return await readAtRest(toFilePath(this.#options.folder, file.path), file.stamp)
    } catch (cause) {
      this.#troubles.note(file.path, cause)
      throw new ThrottledError(unreadableRetryMs, { cause })
    }
  }

  #toInboxFile({ path, stamp }: RestingFile): InboxFile {
    return { inbox: this.#options.folder, path, stamp }
  }

  #goBlind(error: unknown): void {
    this.#isBlind = true
    this.#troubles.note('', error)
  }

  async #loop(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const start = performance.now()
      await this.#survive(async () => this.#followFolder(start))
      await this.#survive(async () => this.#look(start))
      await this.#survive(async () => this.#offer())
      await this.#survive(async () => this.#departures.sweep())
      await sleep(tickMs, undefined, { signal: this.#stop.signal }).catch(() => {})
    }
  }

  /** Whatever goes wrong is tried again at the next tick; it is told of once. */
  async #survive(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      this.#troubles.note('', error)
    }
  }

  async #look(nowMs: number): Promise<void> {
    await this.#sight.look()
    if (!this.#isFullLookOwed && nowMs < this.#nextFullLookMs) return
    this.#isFullLookOwed = false
    await this.#sight.lookEverywhere()
    const endMs = performance.now()
    const pauseMs = Math.max(this.#isBlind ? blindLookMs : fullLookMs, pausePerLook * (endMs - nowMs))
    this.#nextFullLookMs = endMs + Math.min(longestPauseMs, pauseMs)
  }

  /** Makes up for what was kept before whoever keeps runs dry. */
  #offerSoon(): void {
    if (this.#book.count().waiting > mostOffered && this.#book.countOffered() < mostOffered / 2) {
      void this.#survive(async () => this.#offer())
    }
  }

  async #offer(): Promise<void> {
    const files = this.#book.offer(mostOffered)
    if (files.length === 0) return
    try {
      await this.#options.offer(files.map((file) => this.#toInboxFile(file)))
    } catch (error) {
      for (const file of files) this.#book.takeBack(file)
      throw error
    }
  }
}
