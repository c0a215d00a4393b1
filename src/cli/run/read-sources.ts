import { setTimeout as sleep } from 'node:timers/promises'
import { RequestError, type SourceDetails } from '../../operations/index.ts'
import type { ServiceClient } from '../../web/index.ts'

type Service = Pick<ServiceClient, 'lastSequence' | 'show'>

interface Waiting {
  readonly sourceId: string
  readonly resolve: (details: SourceDetails) => void
  readonly reject: (error: unknown) => void
}

const lookMs = 150
/** Sources are read about in the order in which they came: behind so many unread ones none has been. */
const unreadBeforeEnd = 4
/** Every source is asked after so often. */
const fullLookMs = 5000

/** Sources of a running service that somebody waits for until they have been read. */
export class ReadSources {
  readonly #service: Service
  readonly #waiting = new Set<Waiting>()
  #sequence = -1

  constructor(service: Service) {
    this.#service = service
  }

  /** Resolves when the last run of the source has ended. */
  async whenRead(sourceId: string): Promise<SourceDetails> {
    const details = await this.#service.show(sourceId, null)
    if (isRead(details)) return details
    return new Promise((resolve, reject) => {
      this.#waiting.add({ sourceId, resolve, reject })
      // It may have ended since.
      this.#sequence = -1
    })
  }

  /** Asks the service again and again until `isOver`; an error of it is that of all who wait. */
  async follow(isOver: Promise<unknown>): Promise<void> {
    let goesOn = true
    const end = (): void => {
      goesOn = false
    }
    isOver.then(end, end)
    let lookedFullyAt = performance.now()
    while (goesOn) {
      const isFull = performance.now() - lookedFullyAt >= fullLookMs
      if (isFull) lookedFullyAt = performance.now()
      await this.#look(isFull).catch((error: unknown) => this.#giveUp(error))
      await sleep(lookMs)
    }
  }

  async #look(isFull: boolean): Promise<void> {
    if (this.#waiting.size === 0) return
    const sequence = await this.#service.lastSequence()
    if (sequence === this.#sequence && !isFull) return
    this.#sequence = sequence
    let unread = 0
    for (const waiting of [...this.#waiting]) {
      unread = (await this.#lookAt(waiting)) ? 0 : unread + 1
      if (unread >= unreadBeforeEnd && !isFull) return
    }
  }

  /** False where the source has not been read yet. */
  async #lookAt(waiting: Waiting): Promise<boolean> {
    try {
      const details = await this.#service.show(waiting.sourceId, null)
      if (!isRead(details)) return false
      waiting.resolve(details)
    } catch (error) {
      // One that was forgotten says nothing of the others.
      if (!(error instanceof RequestError)) throw error
      waiting.reject(error)
    }
    this.#waiting.delete(waiting)
    return true
  }

  #giveUp(error: unknown): void {
    for (const { reject } of this.#waiting) reject(error)
    this.#waiting.clear()
  }
}

function isRead({ runs }: SourceDetails): boolean {
  const state = runs.at(-1)?.state
  return state === 'done' || state === 'failed'
}
