import type { InboxPath } from './inbox-path.ts'
import type { Stamp } from './stamp.ts'

/** A file of the inbox, as it was when it had come to rest. */
export interface RestingFile {
  readonly path: InboxPath
  readonly stamp: Stamp
}

/** A file whose bytes are kept as a source, and which is to leave the inbox when the source has been read. */
export interface KeptFile extends RestingFile {
  readonly sourceId: string
}

interface MovingFile extends RestingFile {
  readonly sinceMs: number
}

/**
 * How far each file of an inbox is: moving (it may still be written), resting, offered (somebody is to keep it)
 * or kept. A file that changes begins anew.
 *
 * Times are those of a clock that never jumps, in ms.
 */
export class InboxBook {
  readonly #moving = new Map<InboxPath, MovingFile>()
  readonly #resting = new Map<InboxPath, RestingFile>()
  readonly #offered = new Map<InboxPath, RestingFile>()
  readonly #kept = new Map<InboxPath, KeptFile>()
  readonly #bySource = new Map<string, Set<InboxPath>>()

  constructor(readonly restMs: number) {}

  /** Notes a file as it is now; one that was seen so before, and rests long enough, is at rest. */
  see(path: InboxPath, stamp: Stamp, nowMs: number): void {
    const moving = this.#moving.get(path)
    if (moving?.stamp === stamp) {
      if (this.wouldRest(path, stamp, nowMs)) this.#rest(moving)
      return
    }
    if (this.#knownAtRest(path)?.stamp === stamp) return
    this.drop(path)
    this.#moving.set(path, { path, stamp, sinceMs: nowMs })
  }

  /** Whether a file, seen so now, is at rest. */
  wouldRest(path: InboxPath, stamp: Stamp, nowMs: number): boolean {
    const moving = this.#moving.get(path)
    return moving?.stamp === stamp && nowMs - moving.sinceMs >= this.restMs
  }

  /** The moving files that have had time to come to rest, and are to be looked at again. */
  listDue(nowMs: number): readonly InboxPath[] {
    const due: InboxPath[] = []
    for (const { path, sinceMs } of this.#moving.values()) {
      if (nowMs - sinceMs >= this.restMs) due.push(path)
    }
    return due
  }

  /** Looks at a moving file, which cannot be read now, no sooner than in `delayMs`. */
  postpone(path: InboxPath, delayMs: number): void {
    const file = this.#moving.get(path)
    if (file) this.#moving.set(path, { ...file, sinceMs: file.sinceMs + delayMs })
  }

  /** Resting files to be offered now, so that at most `most` are under way. */
  offer(most: number): readonly RestingFile[] {
    const files: RestingFile[] = []
    for (const file of this.#resting.values()) {
      if (this.#offered.size >= most) break
      this.#resting.delete(file.path)
      this.#offered.set(file.path, file)
      files.push(file)
    }
    return files
  }

  /** Takes an offer back: the file is offered again later. */
  takeBack({ path, stamp }: RestingFile): void {
    const file = this.#offered.get(path)
    if (file?.stamp !== stamp) return
    this.#offered.delete(path)
    this.#resting.set(path, file)
  }

  listOffered(): readonly RestingFile[] {
    return [...this.#offered.values()]
  }

  countOffered(): number {
    return this.#offered.size
  }

  keep(file: KeptFile): void {
    this.drop(file.path)
    this.#kept.set(file.path, file)
    const paths = this.#bySource.get(file.sourceId) ?? new Set()
    this.#bySource.set(file.sourceId, paths.add(file.path))
  }

  listKeptOf(sourceId: string): readonly KeptFile[] {
    return [...(this.#bySource.get(sourceId) ?? [])].flatMap((path) => this.#kept.get(path) ?? [])
  }

  /** The kept files, the first one first. */
  kept(): Iterable<KeptFile> {
    return this.#kept.values()
  }

  /** Forgets a file, which has gone or begins anew. */
  drop(path: InboxPath): void {
    const sourceId = this.#kept.get(path)?.sourceId
    for (const files of [this.#moving, this.#resting, this.#offered, this.#kept]) files.delete(path)
    if (sourceId === undefined) return
    const paths = this.#bySource.get(sourceId)
    paths?.delete(path)
    if (paths?.size === 0) this.#bySource.delete(sourceId)
  }

  /** Forgets a file as it was; what has been seen of it since then stays. */
  dropAs({ path, stamp }: RestingFile): void {
    const known = this.#moving.get(path) ?? this.#knownAtRest(path)
    if (known?.stamp === stamp) this.drop(path)
  }

  count(): { readonly moving: number; readonly waiting: number; readonly kept: number } {
    return {
      moving: this.#moving.size,
      waiting: this.#resting.size + this.#offered.size,
      kept: this.#kept.size,
    }
  }

  #knownAtRest(path: InboxPath): RestingFile | undefined {
    return this.#resting.get(path) ?? this.#offered.get(path) ?? this.#kept.get(path)
  }

  #rest({ path, stamp }: MovingFile): void {
    this.#moving.delete(path)
    this.#resting.set(path, { path, stamp })
  }
}
