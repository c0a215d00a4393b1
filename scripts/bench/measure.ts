import { extract } from '../../src/extract/index.ts'
import type { BenchDocument } from './bench-document.ts'
import { readBare } from './read-bare.ts'

/** What one reading took: by the clock, and of the processors (all threads, as the machine may be busy). */
export interface Cost {
  readonly wallMs: number
  readonly cpuMs: number
}

/** The medians over all rounds. */
export interface Measurement {
  readonly document: BenchDocument
  readonly bare: Cost
  readonly whole: Cost
}

/** Each round reads a document for about so long, and at least once. */
const roundMs = 60
const mostReadings = 20
const firstReadings = 3

/**
 * Measures every document bare and whole, interleaved: each round goes once over all documents, so that what
 * slows the machine for a while slows every one of them.
 */
export async function measure(documents: readonly BenchDocument[], rounds: number): Promise<Measurement[]> {
  const runs = []
  for (const document of documents) {
    const bare = () => readBare(document.format, document.bytes)
    const whole = () => extract(document.bytes, { name: document.name })
    await costOf(bare, firstReadings)
    const { wallMs } = await costOf(whole, firstReadings)
    const readings = Math.min(mostReadings, Math.max(1, Math.ceil(roundMs / wallMs)))
    runs.push({ document, bare, whole, readings, bareCosts: [] as Cost[], wholeCosts: [] as Cost[] })
  }
  // The first round warms up what all documents share, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const run of runs) {
      const bare = await costOf(run.bare, run.readings)
      const whole = await costOf(run.whole, run.readings)
      if (round === 0) continue
      run.bareCosts.push(bare)
      run.wholeCosts.push(whole)
    }
  }
  return runs.map(({ document, bareCosts, wholeCosts }) => ({
    document,
    bare: medianCost(bareCosts),
    whole: medianCost(wholeCosts),
  }))
}

async function costOf(read: () => Promise<unknown>, readings: number): Promise<Cost> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  for (let reading = 0; reading < readings; reading++) await read()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wallMs: wallMs / readings, cpuMs: (user + system) / 1000 / readings }
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wallMs: median(costs.map((cost) => cost.wallMs)),
    cpuMs: median(costs.map((cost) => cost.cpuMs)),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
