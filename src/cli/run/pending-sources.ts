import type { Report } from '../../document/index.ts'
import type { Store } from '../../store/index.ts'

/** What is told of a run that ended: its report, where that is at hand. */
type Ended = Report | null

const lookEveryMs = 5000
const pageLimit = 1000

interface Waiting {
  readonly promise: Promise<Ended>
  readonly resolve: (report: Ended) => void
}

/**
 * Sources that somebody waits for until their runs have ended.
 *
 * Runs that end in this process are told of; what others do is found by looking.
 */
export class PendingSources {
  readonly #waiting = new Map<string, Waiting>()
  readonly #store: Pick<Store, 'listOwedRuns'>

  constructor(store: Pick<Store, 'listOwedRuns'>) {
    this.#store = store
  }

  /** Resolves when a run of the source ends from now on, with its report where that is at hand. */
  wait(sourceId: string): Promise<Ended> {
    const known = this.#waiting.get(sourceId)
    if (known) return known.promise
    let resolve = (_: Ended): void => {}
    const promise = new Promise<Ended>((settle) => {
      resolve = settle
    })
    this.#waiting.set(sourceId, { promise, resolve })
    return promise
  }

  ended(sourceId: string, report: Ended = null): void {
    this.#waiting.get(sourceId)?.resolve(report)
    this.#waiting.delete(sourceId)
  }

  /** Looks now and then until `isOver`. */
  async follow(isOver: Promise<unknown>): Promise<void> {
    let goesOn = true
    const end = isOver.then(
      () => {
        goesOn = false
      },
      () => {
        goesOn = false
      },
    )
    while (goesOn) {
      await Promise.race([end, pause()])
      // A database that is away is waited for.
      if (goesOn) await this.#look().catch(() => {})
    }
  }

  async #look(): Promise<void> {
    const asked = [...this.#waiting.keys()]
    const owed = new Set<string>()
    let after: string | null = null
    do {
      const page: { rows: readonly { sourceId: string }[]; next: string | null } =
        await this.#store.listOwedRuns({ after, limit: pageLimit })
      for (const { sourceId } of page.rows) owed.add(sourceId)
      after = page.next
    } while (after !== null)
    for (const sourceId of asked) if (!owed.has(sourceId)) this.ended(sourceId, null)
  }
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, lookEveryMs).unref())
}
