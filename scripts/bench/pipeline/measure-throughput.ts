import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { mapInOrder } from '../../../src/cli/inputs/map-in-order.ts'
import { PendingSources } from '../../../src/cli/run/pending-sources.ts'
import { runInput } from '../../../src/cli/run/run-input.ts'
import { settleOutput } from '../../../src/cli/run/settle-output.ts'
import { ParserPool } from '../../../src/extract/pool/index.ts'
import { type Service, startService } from '../../../workers/main.ts'
import { treeTime } from '../tree-time.ts'
import type { BenchBackend } from './bench-backend.ts'
import { sampleMix } from './sample-mix.ts'

/** What one way of reading the files took. */
export interface Pace {
  readonly filesPerSecond: number
  /** Of the processors, for all processes: this one, its parsers and the servers. */
  readonly processorMsPerFile: number
}

/** Extraction alone and the whole pipeline, over the same files. */
export interface Throughput {
  readonly alone: Pace
  readonly whole: Pace
  /** Files per second of the whole against alone, in each round. */
  readonly ratios: readonly number[]
}

export interface ThroughputOptions {
  readonly rounds: number
  readonly filesPerRound: number
  /** Parser processes, in both ways. */
  readonly jobs: number
}

type File = { readonly type: 'file'; readonly name: string; readonly path: string }

/** As `gongkai run` bounds it. */
const underWay = 64
const outputLookMs = 20

/**
 * Takes round after round of files through a pool of parsers alone, and through the whole pipeline as
 * `gongkai run` does: kept, enqueued, read, stored and written out. One round before warms both up. What a run
 * does once in the end, cells.csv, is done once and counted.
 */
export async function measureThroughput(
  { config, folder }: BenchBackend,
  { rounds, filesPerRound, jobs }: ThroughputOptions,
): Promise<Throughput> {
  const pool = new ParserPool({ jobs })
  let pending: PendingSources | null = null
  const service = await startService({
    config,
    concurrency: jobs,
    hasInbox: false,
    hasOutput: true,
    hasLateCells: true,
    language: 'en',
    log: pino({ level: 'error' }),
    onEnded: ({ sourceId }, report) => pending?.ended(sourceId, report),
  })
  pending = new PendingSources(service.pipeline.store)
  const costs: { alone: Cost; whole: Cost }[] = []
  try {
    for (let round = 0; round <= rounds; round++) {
      const files = writeRound(join(folder, 'files'), filesPerRound, round)
      const alone = await costOf(() => readAlone(files, pool))
      const whole = await costOf(() => takeThrough(files, service, pending))
      if (round > 0) costs.push({ alone, whole })
    }
    const end = await costOf(() => settle(service))
    return toThroughput(costs, end, { rounds, filesPerRound, jobs })
  } finally {
    await service.stop()
    await pool.close()
  }
}

function writeRound(folder: string, count: number, round: number): File[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return sampleMix(count, round * count).map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return { type: 'file', name, path }
  })
}

async function readAlone(files: readonly File[], pool: ParserPool): Promise<void> {
  const bounds = { atOnce: underWay, ahead: underWay }
  const read = async ({ name, path }: File): Promise<unknown> => pool.extract(readFileSync(path), { name })
  for await (const _ of mapInOrder(files, bounds, read)) {
    // Each report is let go as soon as it is there.
  }
}

async function takeThrough(
  files: readonly File[],
  { pipeline, mirror }: Service,
  pending: PendingSources,
): Promise<void> {
  const bounds = { atOnce: underWay, ahead: underWay }
  const take = (file: File) => runInput(pipeline, pending, file)
  for await (const { result } of mapInOrder(files, bounds, take)) {
    if (result.type === 'failure') throw new Error(`${result.name} gave no report: ${result.code}`)
  }
  while (((await mirror?.countOwed()) ?? 0) > 0) await sleep(outputLookMs)
}

/** Writes cells.csv, as a run does once in the end. */
async function settle(service: Service): Promise<void> {
  if (!(await settleOutput(service))) throw new Error('the output could not be written')
}

/** In seconds. */
interface Cost {
  readonly wall: number
  readonly processors: number
}

async function costOf(task: () => Promise<void>): Promise<Cost> {
  const before = await treeTime(process.pid)
  const startedAt = performance.now()
  await task()
  const wall = (performance.now() - startedAt) / 1000
  return { wall, processors: (await treeTime(process.pid)) - before }
}

/** What comes once in the end, for the files of the warm-up too, is charged to each round alike. */
function toThroughput(
  costs: readonly { alone: Cost; whole: Cost }[],
  end: Cost,
  { rounds, filesPerRound }: ThroughputOptions,
): Throughput {
  const part = 1 / (rounds + 1)
  const endOfRound = { wall: end.wall * part, processors: end.processors * part }
  const whole = costs.map((cost) => sum([cost.whole, endOfRound]))
  return {
    alone: toPace(sum(costs.map((cost) => cost.alone)), rounds * filesPerRound),
    whole: toPace(sum(whole), rounds * filesPerRound),
    ratios: costs.map(({ alone }, round) => alone.wall / (whole[round]?.wall ?? Number.NaN)),
  }
}

function sum(costs: readonly Cost[]): Cost {
  return costs.reduce((total, { wall, processors }) => ({
    wall: total.wall + wall,
    processors: total.processors + processors,
  }))
}

function toPace({ wall, processors }: Cost, files: number): Pace {
  return { filesPerSecond: files / wall, processorMsPerFile: (processors * 1000) / files }
}
