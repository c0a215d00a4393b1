import { setTimeout as sleep } from 'node:timers/promises'
import { FetchError } from './fetch-error.ts'
import type { HostTurns } from './host-turns.ts'

/** What a request gave, and for how long the host is to be left in peace after it. */
export interface Passed<T> {
  readonly value: T
  readonly restMs: number
}

/** What it may take to ask for a turn. */
const leadMs = 100
/** A timer may be over by so much before its time. */
const timerHasteMs = 2

/** Lets requests to one host through one at a time, with a rest after each. */
export class HostGate {
  readonly #last = new Map<string, Promise<void>>()
  readonly #freeAt = new Map<string, number>()
  readonly #turns: HostTurns
  readonly #patienceMs: number

  /** `patienceMs`: a host that rests for longer than this is not waited for. */
  constructor(turns: HostTurns, patienceMs: number) {
    this.#turns = turns
    this.#patienceMs = patienceMs
  }

  /**
   * Makes the request when its turn has come; the rest counts from its end.
   *
   * Errors: FetchError('busy') where the host rests for longer than patience allows; that of `signal`.
   */
  async pass<T>(host: string, makeRequest: () => Promise<Passed<T>>, signal?: AbortSignal): Promise<T> {
    const before = this.#last.get(host)
    let leave = (): void => {}
    const mine = new Promise<void>((resolve) => {
      leave = resolve
    })
    this.#last.set(host, before ? before.then(() => mine) : mine)
    const last = this.#last.get(host)
    try {
      await before
      await this.#wait(host, signal)
      return await this.#goThrough(host, makeRequest)
    } finally {
      leave()
      if (this.#last.get(host) === last) this.#last.delete(host)
    }
  }

  /** Takes the host a little before its rest is over, so that asking for it costs no time. */
  async #wait(host: string, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted()
      const known = Math.ceil((this.#freeAt.get(host) ?? 0) - performance.now())
      const turn = known > leadMs ? { isTaken: false, waitMs: known } : await this.#turns.take(host, leadMs)
      if (turn.isTaken) return this.#rest(host, turn.waitMs, signal)
      if (turn.waitMs > this.#patienceMs) throw new FetchError('busy', `${host} rests`, turn.waitMs)
      await sleep(Math.max(1, turn.waitMs - leadMs), undefined, signal ? { signal } : {})
    }
  }

  async #rest(host: string, waitMs: number, signal: AbortSignal | undefined): Promise<void> {
    this.#freeAt.delete(host)
    if (waitMs <= 0) return
    try {
      await sleep(waitMs + timerHasteMs, undefined, signal ? { signal } : {})
    } catch (error) {
      await this.#turns.leave(host, waitMs)
      throw error
    }
  }

  async #goThrough<T>(host: string, makeRequest: () => Promise<Passed<T>>): Promise<T> {
    let restMs = 0
    try {
      const passed = await makeRequest()
      restMs = passed.restMs
      return passed.value
    } finally {
      await this.#turns.leave(host, restMs)
      // The turns count from when they were told: asked earlier, they would only say how little is missing.
      this.#freeAt.set(host, performance.now() + restMs)
    }
  }
}
