import { createHash } from 'node:crypto'
import type { Origin, Run, RunFailure } from '../../../store/index.ts'
import type { InboxStore } from '../inbox.ts'

const atNoon = '2025-03-01T12:00:00.000Z'
const version = '1.0.0'

/** A store in memory, which outlives the inbox that uses it. */
export class FakeStore implements InboxStore {
  readonly names = new Map<string, string[]>()
  readonly contents = new Map<string, string>()
  readonly #runs = new Map<string, Run>()
  #sequence = 0

  async keepSource(bytes: Uint8Array, origin: Origin) {
    const sourceId = createHash('sha256').update(bytes).digest('hex')
    const isNew = !this.names.has(sourceId)
    const names = this.names.get(sourceId) ?? []
    this.names.set(sourceId, names.includes(origin.name) ? names : [...names, origin.name])
    this.contents.set(sourceId, Buffer.from(bytes).toString())
    const run = this.#runs.get(sourceId) ?? waitingRun(sourceId)
    this.#runs.set(sourceId, run)
    const isOwed = run.state === 'waiting' || run.state === 'running'
    const owedRun = isOwed ? { sourceId, number: 1, version } : null
    return { sourceId, isNew, firstName: names[0] ?? origin.name, owedRun }
  }

  async listRuns(sourceId: string): Promise<readonly Run[]> {
    const run = this.#runs.get(sourceId)
    return run ? [run] : []
  }

  async lastSequence(): Promise<number> {
    return this.#sequence
  }

  /** Ends the run of a source: done, or failed with a code. */
  end(sourceId: string, code: RunFailure['code'] | null = null): void {
    const failure = code === null ? null : { code, params: {}, isVerdict: true }
    const state = failure ? 'failed' : 'done'
    this.#runs.set(sourceId, { ...waitingRun(sourceId), state, failure, finishedAt: atNoon })
    this.#sequence++
  }

  forget(sourceId: string): void {
    this.names.delete(sourceId)
    this.#runs.delete(sourceId)
    this.#sequence++
  }
}

function waitingRun(sourceId: string): Run {
  return {
    sourceId,
    number: 1,
    version,
    state: 'waiting',
    failure: null,
    parserDeaths: 0,
    requestedAt: atNoon,
    startedAt: null,
    finishedAt: null,
  }
}
