import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { openPipeline } from '../../../src/service/index.ts'
import type { BenchBackend } from './bench-backend.ts'

/** Between adding a job and its start, in milliseconds. */
export interface Latency {
  readonly p50: number
  readonly p95: number
  readonly jobs: number
}

const jobs = 200
/** No two in step with a poll of any kind. */
const shortestPauseMs = 20
const longestPauseMs = 80
const log = pino({ level: 'silent' })

/** Adds jobs one at a time to a queue that is empty, and looks when each is begun. */
export async function measureLatency({ config }: BenchBackend): Promise<Latency> {
  const { queue, close } = await openPipeline(config, 'bench', log)
  const waits: number[] = []
  let addedAt = 0
  let begun = (): void => {}
  const worker = await queue.work({
    kind: 'extract',
    concurrency: 2,
    handler: async () => {
      waits.push(performance.now() - addedAt)
      begun()
    },
  })
  for (let job = 0; job < jobs; job++) {
    await sleep(shortestPauseMs + Math.random() * (longestPauseMs - shortestPauseMs))
    const start = new Promise<void>((resolve) => {
      begun = resolve
    })
    addedAt = performance.now()
    const sourceId = randomBytes(32).toString('hex')
    await queue.enqueue([{ kind: 'extract', payload: { sourceId, runNumber: 1, version: 'bench' } }])
    await start
  }
  await worker.stop(1000)
  await close()
  return { p50: quantile(waits, 0.5), p95: quantile(waits, 0.95), jobs }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(part * sorted.length)] ?? Number.NaN
}
