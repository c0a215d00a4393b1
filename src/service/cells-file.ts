import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import { storedCellsCsvHead, storedCellsCsvLines } from '../export/index.ts'
import type { Store } from '../store/index.ts'
import { LastingTrouble } from './lasting-trouble.ts'
import { asideName, onDisk } from './write-aside.ts'

export interface CellsFileOptions {
  readonly path: string
  readonly store: Pick<Store, 'lastSequence' | 'streamReports'>
  /** Whether it waits for `settle`, as one run of many files does. */
  readonly isLate: boolean
  /** Told of the sequence number of the store that the file now shows. */
  readonly onWritten: (sequence: number) => void
  readonly log: Logger
}

/** Changes that come together are written together. */
const firstPauseMs = 500
/** A file that takes long to write is written less often: the time between is this many times as long. */
const pausePerDuration = 20
const longestPauseMs = 3_600_000
/** Where nothing has changed for so long, the work is done: then it waits no longer than `longestQuietPauseMs`. */
const quietMs = 60_000
const longestQuietPauseMs = 600_000
/** A spreadsheet that holds the file on Windows, or a full disk, is met again after so long. */
const retryMs = 2000

/** cells.csv, written anew some time after something changed, until it has been. */
export class CellsFile {
  readonly #options: CellsFileOptions
  readonly #trouble: LastingTrouble
  #isChanged = false
  #isClosed = false
  #pauseMs = firstPauseMs
  #changedAt = Number.NEGATIVE_INFINITY
  #writtenAt = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(options: CellsFileOptions) {
    this.#options = options
    this.#trouble = new LastingTrouble(options.log, 'cells.csv')
  }

  markChanged(): void {
    this.#isChanged = true
    this.#changedAt = performance.now()
    this.#schedule(Math.min(this.#pauseMs, longestQuietPauseMs))
  }

  /** Writes what has changed now, and rejects where that cannot be done. */
  async settle(): Promise<void> {
    const turn = this.#writing.then(async () => {
      if (this.#isChanged) await this.#write()
    })
    this.#writing = turn.catch(() => {})
    await turn
  }

  /** Gives up the writing under way; what is missing is written after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#writing
  }

  #schedule(pauseMs: number): void {
    if (this.#timer || this.#isClosed || this.#options.isLate) return
    this.#timer = setTimeout(() => {
      this.#writing = this.#writing.then(() => this.#attempt())
    }, pauseMs)
  }

  async #attempt(): Promise<void> {
    this.#timer = null
    if (!this.#isChanged || this.#isClosed) return
    if (this.#isTooSoon()) return this.#schedule(quietMs)
    try {
      await this.#write()
      this.#trouble.passed()
      if (this.#isChanged) this.#schedule(Math.min(this.#pauseMs, longestQuietPauseMs))
    } catch (error) {
      this.#trouble.failed(error)
      this.#schedule(retryMs)
    }
  }

  /** Whether much is still coming, and the file is one of those that are to wait long then. */
  #isTooSoon(): boolean {
    if (this.#pauseMs <= longestQuietPauseMs) return false
    const now = performance.now()
    return now - this.#changedAt < quietMs && now - this.#writtenAt < this.#pauseMs
  }

  async #write(): Promise<void> {
    const took = startWatch()
    this.#isChanged = false
    try {
      const sequence = await this.#options.store.lastSequence()
      await onDisk(() => this.#writeAside(sequence))
      this.#options.onWritten(sequence)
    } catch (error) {
      this.#isChanged = true
      if (error instanceof GivenUp) return
      throw error
    }
    this.#writtenAt = performance.now()
    const pauseMs = pausePerDuration * took()
    this.#pauseMs = Math.min(longestPauseMs, Math.max(firstPauseMs, pauseMs))
  }

  async #writeAside(sequence: number): Promise<void> {
    const { path } = this.#options
    const aside = asideName(path)
    await mkdir(dirname(path), { recursive: true })
    try {
      await pipeline(Readable.from(this.#lines(sequence)), createWriteStream(aside))
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  async *#lines(sequence: number): AsyncGenerator<string> {
    yield storedCellsCsvHead()
    for await (const stored of this.#options.store.streamReports({}, sequence)) {
      if (this.#isClosed) throw new GivenUp()
      yield storedCellsCsvLines(stored)
    }
  }
}

/** Who writes was closed meanwhile. */
class GivenUp extends Error {}

/** Gives the time since it was called, in ms, and no more than this process worked: a machine may sleep, or be busy. */
function startWatch(): () => number {
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpuBefore)
    return Math.min(performance.now() - startedAt, (user + system) / 1000)
  }
}
