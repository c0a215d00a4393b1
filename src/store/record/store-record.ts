import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder, writeAt, writeSynced } from '../durable-file.ts'
import { headLine, type RecordExtent, readRecord } from './read-record.ts'
import { isAbout, type NumberedEntry, type RecordEntry } from './record-entry.ts'

interface PendingLine {
  readonly line: string
  readonly number: number
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * The file that holds what cannot be computed again: NDJSON, only ever appended to.
 *
 * An entry is on the disk before its promise resolves; entries that come while the disk is busy share one sync.
 */
export class StoreRecord {
  readonly #path: string
  #file: FileHandle
  #next: number
  /** Numbers of entries that the database has not taken in yet. */
  readonly #open = new Set<number>()
  /** Sources that are to go and still stand in the record, with the number of the entry that says so. */
  readonly #leaving: Map<string, number>
  #pending: PendingLine[] = []
  #work: Promise<void> = Promise.resolve()
  #size: number

  private constructor(path: string, file: FileHandle, { next, wholeBytes, leaving }: RecordExtent) {
    this.#path = path
    this.#file = file
    this.#next = next
    this.#size = wholeBytes
    this.#leaving = new Map(leaving)
  }

  /** The number that the next entry gets. */
  get next(): number {
    return this.#next
  }

  /** Sources whose forgetting was begun and not ended, with the number of the entry that began it. */
  get leaving(): ReadonlyMap<string, number> {
    return this.#leaving
  }

  /**
   * Opens the record at a path, or begins it. A last line that was cut off is dropped: nobody was told that it
   * was safe. Errors: ConfigError where another line is damaged or a newer version wrote the record.
   */
  static async open(path: string): Promise<StoreRecord> {
    await rm(`${path}.new`, { force: true })
    if (!existsSync(path)) await begin(path)
    const extent = await readRecord(path, () => {})
    const file = await open(path, 'r+')
    await file.truncate(extent.wholeBytes)
    await file.sync()
    return new StoreRecord(path, file, extent)
  }

  /** Appends an entry; resolves with it when it is on the disk. Then `take` is to be called with its number. */
  async append(entry: RecordEntry, at: string): Promise<NumberedEntry> {
    const numbered: NumberedEntry = { number: this.#next, at, entry }
    this.#next += 1
    this.#open.add(numbered.number)
    await new Promise<void>((resolve, reject) => {
      this.#pending.push({ line: toLine(numbered), number: numbered.number, resolve, reject })
      if (this.#pending.length === 1) this.#work = this.#work.then(() => this.#flush())
    })
    if (entry.type === 'forget') this.#leaving.set(entry.sourceId, numbered.number)
    return numbered
  }

  /**
   * The number up to which the database will have taken in every entry, once it has taken in this one too: what
   * it notes in the same transaction.
   */
  takenUpTo(number: number): number {
    const others = [...this.#open].filter((other) => other !== number)
    return Math.min(...others, this.#next) - 1
  }

  /** Says that the database has taken an entry in. */
  take(number: number): void {
    this.#open.delete(number)
  }

  /** Hands over the entries after a number, in order, one at a time. */
  async replay(after: number, apply: (entry: NumberedEntry) => Promise<void> | void): Promise<void> {
    await readRecord(this.#path, (entry) => (entry.number > after ? apply(entry) : undefined))
  }

  /** Writes the record anew without what it says of a source that is leaving: aside, synced, renamed. */
  async forget(sourceId: string): Promise<void> {
    const number = this.#leaving.get(sourceId)
    if (number === undefined) return
    const work = this.#work.then(() => this.#rewrite(sourceId, number))
    // Whoever works next must not stumble over this failure.
    this.#work = work.catch(() => {})
    await work
    this.#leaving.delete(sourceId)
    this.take(number)
  }

  async close(): Promise<void> {
    await this.#work
    await this.#file.close()
  }

  async #flush(): Promise<void> {
    const lines = this.#pending
    this.#pending = []
    try {
      const text = Buffer.from(lines.map(({ line }) => line).join(''))
      await writeAt(this.#file, text, this.#size)
      await this.#file.datasync()
      this.#size += text.length
      for (const { resolve } of lines) resolve()
    } catch (error) {
      await this.#file.truncate(this.#size).catch(() => {})
      for (const { number, reject } of lines) {
        this.#open.delete(number)
        reject(error as Error)
      }
    }
  }

  async #rewrite(sourceId: string, upTo: number): Promise<void> {
    const aside = `${this.#path}.new`
    const file = await open(aside, 'w')
    try {
      await file.appendFile(headLine(this.#next))
      await readRecord(this.#path, async (line) => {
        if (line.number > upTo || !isAbout(line.entry, sourceId)) await file.appendFile(toLine(line))
      })
      await file.sync()
    } finally {
      await file.close()
    }
    // Windows renames no file over one that is open.
    await this.#file.close()
    try {
      await rename(aside, this.#path)
      await syncFolder(dirname(this.#path))
    } finally {
      this.#file = await open(this.#path, 'r+')
      this.#size = (await this.#file.stat()).size
    }
  }
}

async function begin(path: string): Promise<void> {
  await writeSynced(`${path}.new`, headLine(1))
  await rename(`${path}.new`, path)
  await syncFolder(dirname(path))
}

function toLine(entry: NumberedEntry): string {
  return `${JSON.stringify(entry)}\n`
}
