import { extract } from '../../src/extract/index.ts'
import type { BenchDocument } from './bench-document.ts'
import { readBare } from './read-bare.ts'

/** What one reading took: by the clock, and of the processors (all threads, as the machine may be busy). */
export interface Cost {
  readonly wallMs: number
  readonly cpuMs: number
}

/** The medians over all rounds, and what the first reading of the document took, with all that was still cold. */
export interface Measurement {
  readonly document: BenchDocument
  readonly cold: Cost
  readonly bare: Cost
  readonly whole: Cost
}

/**
 * Each round reads a document until the processors have worked so long: in shorter rounds one collection of garbage
 * more or less decides, and by the clock a busy machine would have fewer readings.
 */
const roundCpuMs = 400
const mostReadings = 200

/**
 * Measures every document bare and whole, interleaved: each round goes once over all documents, so that what
 * slows the machine for a while slows every one of them.
 */
export async function measure(documents: readonly BenchDocument[], rounds: number): Promise<Measurement[]> {
  const runs = []
  for (const document of documents) {
    const bare = () => readBare(document.format, document.bytes)
    const whole = () => extract(document.bytes, { name: document.name })
    const cold = await costOf(whole, 1)
    runs.push({ document, cold, bare, whole, bareCosts: [] as Cost[], wholeCosts: [] as Cost[] })
  }
  // The first round warms up what all documents share, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const run of runs) {
      const bare = await costOf(run.bare)
      const whole = await costOf(run.whole)
      if (round === 0) continue
      run.bareCosts.push(bare)
      run.wholeCosts.push(whole)
    }
  }
  return runs.map(({ document, cold, bareCosts, wholeCosts }) => ({
    document,
    cold,
    bare: medianCost(bareCosts),
    whole: medianCost(wholeCosts),
  }))
}

async function costOf(read: () => Promise<unknown>, most: number = mostReadings): Promise<Cost> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  let readings = 0
  let cpuMs = 0
  while (readings < most && cpuMs < roundCpuMs) {
    await read()
    readings += 1
    const { user, system } = process.cpuUsage(cpu)
    cpuMs = (user + system) / 1000
  }
  return { wallMs: (performance.now() - start) / readings, cpuMs: cpuMs / readings }
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
