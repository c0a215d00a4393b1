import type { Store } from '../store/index.ts'
import type { RunEvent, StatusEvent } from './contract/index.ts'

/** What happens, for pages that listen; the id of a run's end is the sequence number that it got. */
export type FeedEvent =
  | { readonly type: 'run'; readonly id: number; readonly data: RunEvent }
  | { readonly type: 'status'; readonly data: StatusEvent }

/** What a feed needs of the store. */
export type FeedStore = Pick<Store, 'lastSequence' | 'listEndedRuns' | 'loadRun' | 'status'>

export interface Listener {
  readonly hear: (event: FeedEvent) => void
  /** Called when there will be no more. */
  readonly end: () => void
}

/** How often the store is looked at, while somebody listens: runs end on other machines too. */
const lookEveryMs = 1000
/** Runs that end together are told together. */
const lookSoonMs = 100
/** Counts are told this often at most, and looked at this often at least. */
const statusEveryMs = 2000
const statusWithinMs = 10_000
/** Counting may take one part in so many of a database's time. */
const statusShare = 20
const mostRunsPerLook = 100
/** Somebody who missed more than this asks for the lists anew, as everybody does after a pause. */
const mostMissed = 1000

/** Tells listeners of runs that end and of changed counts; while nobody listens it does nothing. */
export class LiveFeed {
  readonly #listeners = new Set<Listener>()
  #timer: NodeJS.Timeout | null = null
  #soon: NodeJS.Timeout | null = null
  #sequence: number | null = null
  #status: StatusEvent | null = null
  #statusAt = 0
  #statusTookMs = 0
  #isStatusDue = false
  #isLooking = false

  constructor(
    readonly store: FeedStore,
    readonly mostListeners: number,
  ) {}

  isFull(): boolean {
    return this.#listeners.size >= this.mostListeners
  }

  /**
   * Begins to tell a listener, first what ended after a sequence number, where that is given; the result ends it.
   * Errors: TransientError where the database is away.
   */
  async listen(listener: Listener, after: number | null): Promise<() => void> {
    this.#sequence ??= await this.store.lastSequence()
    const upTo = this.#sequence
    const heard: FeedEvent[] = []
    let hear = (event: FeedEvent): void => void heard.push(event)
    const entry = { ...listener, hear: (event: FeedEvent) => hear(event) }
    this.#listeners.add(entry)
    this.#timer ??= setInterval(() => void this.look(), lookEveryMs)
    const leave = (): void => this.#remove(entry)
    try {
      if (after !== null && upTo - after <= mostMissed) await this.#tellMissed(listener, after, upTo)
      listener.hear({ type: 'status', data: this.#freshStatus() ?? (await this.#readStatus(entry)) })
    } catch (error) {
      leave()
      throw error
    }
    for (const event of heard) listener.hear(event)
    hear = listener.hear
    return leave
  }

  /** Something was asked for or kept: the counts have changed. */
  statusChanged(): void {
    this.#isStatusDue = true
  }

  /** A run ended in this process: no need to wait for the next look. */
  runEnded(): void {
    if (this.#sequence === null || this.#soon !== null) return
    this.#soon = setTimeout(() => {
      this.#soon = null
      void this.look()
    }, lookSoonMs)
  }

  /** Tells what is new now; called by itself once a second. */
  async look(): Promise<void> {
    if (this.#isLooking || this.#sequence === null) return
    this.#isLooking = true
    try {
      await this.#tellRuns()
      await this.#tellStatus()
    } catch {
      // A database that is away is told of by those who work with it; the next look may find it again.
    } finally {
      this.#isLooking = false
    }
  }

  close(): void {
    for (const listener of [...this.#listeners]) {
      this.#remove(listener)
      listener.end()
    }
  }

  #remove(listener: Listener): void {
    this.#listeners.delete(listener)
    if (this.#listeners.size > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    clearTimeout(this.#soon ?? undefined)
    this.#timer = null
    this.#soon = null
    this.#sequence = null
  }

  async #tellRuns(): Promise<void> {
    const page = { after: String(this.#sequence), limit: mostRunsPerLook }
    const { rows } = await this.store.listEndedRuns(page)
    for (const row of rows) {
      const event = await this.#toEvent(row)
      if (this.#sequence === null) return
      this.#sequence = row.sequence
      this.#isStatusDue = true
      if (event !== null) for (const listener of [...this.#listeners]) listener.hear(event)
    }
  }

  async #tellMissed(listener: Listener, after: number, upTo: number): Promise<void> {
    let from = after
    while (from < upTo) {
      const { rows } = await this.store.listEndedRuns({ after: String(from), limit: mostRunsPerLook })
      const due = rows.filter(({ sequence }) => sequence <= upTo)
      for (const row of due) {
        const event = await this.#toEvent(row)
        if (event !== null) listener.hear(event)
      }
      if (due.length < mostRunsPerLook) return
      from = due.at(-1)?.sequence ?? upTo
    }
  }

  /** Null for a run that was forgotten meanwhile. */
  async #toEvent(row: {
    readonly sourceId: string
    readonly number: number
    readonly sequence: number
  }): Promise<FeedEvent | null> {
    const { sourceId, number, sequence } = row
    const run = await this.store.loadRun({ sourceId, number })
    if (run === null || (run.state !== 'done' && run.state !== 'failed')) return null
    return { type: 'run', id: sequence, data: { sourceId, number, state: run.state } }
  }

  async #tellStatus(): Promise<void> {
    const age = Date.now() - this.#statusAt
    if (this.#freshStatus() !== null || (!this.#isStatusDue && age < statusWithinMs)) return
    await this.#readStatus(null)
  }

  /** The counts, where it is too early to count again. */
  #freshStatus(): StatusEvent | null {
    const isFresh = Date.now() - this.#statusAt < Math.max(statusEveryMs, statusShare * this.#statusTookMs)
    return isFresh ? this.#status : null
  }

  /** Counts anew, and tells all but one of it where that changed. */
  async #readStatus(other: Listener | null): Promise<StatusEvent> {
    this.#isStatusDue = false
    const startedAt = Date.now()
    const before = JSON.stringify(this.#status)
    const data = await this.store.status()
    this.#status = data
    this.#statusAt = Date.now()
    this.#statusTookMs = this.#statusAt - startedAt
    const isSame = JSON.stringify(data) === before
    for (const listener of isSame ? [] : [...this.#listeners]) {
      if (listener !== other) listener.hear({ type: 'status', data })
    }
    return data
  }
}
