import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BackendName, type CrashPlace, openPlace } from './crash-place.ts'
import { type CrashStep, crashSteps } from './crash-step.ts'
import { DroppedFiles, listUnmoved } from './dropped-files.ts'
import { type Findings, inspect, outputIsComplete } from './inspect.ts'
import { type MadeFile, makeFiles } from './made-files.ts'
import { RunningProcess } from './running-process.ts'

export interface CrashPlan {
  readonly backend: BackendName
  readonly files: number
  readonly kills: number
  /** The compiled program of a process. */
  readonly entry: string
}

/** What a crash run did, and what it found. */
export interface CrashResult {
  readonly plan: CrashPlan
  readonly kills: number
  readonly steps: readonly CrashStep[]
  readonly troubles: readonly string[]
  readonly findings: Findings
  readonly stopMs: number
  readonly seconds: number
}

const filesPerStep = 2
const shortestLifeMs = 400
const longestLifeMs = 2500
const stepLimitMs = 90_000
const settleLimitMs = 300_000
const lookMs = 200

/** Takes files through a backend while its processes and servers are killed, and looks what became of them. */
export async function crashRun(plan: CrashPlan): Promise<CrashResult> {
  const startedAt = performance.now()
  const place = await openPlace(plan.backend)
  const run = new CrashRun(plan, place, makeFiles(plan.files))
  try {
    await run.dieAfterEachStep()
    await run.killAtRandom()
    const stopMs = await run.settle()
    const findings = await inspect(place.config, run.files)
    const { kills, steps, troubles } = run
    return { plan, kills, steps, troubles, findings, stopMs, seconds: (performance.now() - startedAt) / 1000 }
  } finally {
    await run.end()
    if (process.env.GONGKAI_KEEP_CRASH === undefined) await place.close()
  }
}

class CrashRun {
  readonly #dropped: DroppedFiles
  readonly #processes: RunningProcess[] = []
  readonly steps: CrashStep[] = []
  readonly troubles: string[] = []
  kills = 0

  constructor(
    readonly plan: CrashPlan,
    readonly place: CrashPlace,
    readonly files: readonly MadeFile[],
  ) {
    mkdirSync(place.config.inbox, { recursive: true })
    this.#dropped = new DroppedFiles(place.config.inbox, files)
  }

  /** Lets the service die between every two steps of the path. */
  async dieAfterEachStep(): Promise<void> {
    for (const step of crashSteps) {
      this.#dropped.drop(filesPerStep)
      const service = this.#start('serve', step)
      const { signal } = await within(stepLimitMs, service.ended(), `to come to the step '${step}'`)
      if (signal !== 'SIGKILL') throw new Error(`the service ended by itself before the step '${step}'`)
      this.#processes.pop()
      this.steps.push(step)
    }
  }

  /** Kills the processes at random moments, with the troubles of the servers in between. */
  async killAtRandom(): Promise<void> {
    const { plan, place } = this
    this.#start('serve', null)
    // Where there are servers, another machine reads too; its folders are its own.
    if (plan.backend !== 'embedded') this.#start('worker', null)
    const troubles = [...place.troubles]
    while (this.kills < plan.kills) {
      this.#dropped.drop(Math.ceil(this.#dropped.left / (plan.kills - this.kills + 1)))
      await sleep(shortestLifeMs + Math.random() * (longestLifeMs - shortestLifeMs))
      const trouble = this.kills > 0 ? troubles.shift() : undefined
      if (trouble) await this.#meet(trouble)
      await this.#processes[this.kills % this.#processes.length]?.killAndRestart()
      this.kills += 1
    }
    for (const trouble of troubles) await this.#meet(trouble)
    this.#dropped.drop(this.#dropped.left)
  }

  async #meet({ name, happen }: CrashPlace['troubles'][number]): Promise<void> {
    await happen()
    this.troubles.push(name)
  }

  /** Waits until all files have been read, moved and written out, and ends the processes; the longest end in ms. */
  async settle(): Promise<number> {
    const { config } = this.place
    const isSettled = async (): Promise<boolean> =>
      (await listUnmoved(config.inbox)).length === 0 && outputIsComplete(config.output, this.files)
    const deadline = Date.now() + settleLimitMs
    while (!(await isSettled()) && Date.now() < deadline) await sleep(lookMs)
    const times = await Promise.all(this.#processes.map((running) => running.stop()))
    this.#processes.length = 0
    return Math.max(...times)
  }

  async end(): Promise<void> {
    await Promise.all(this.#processes.map((running) => running.kill()))
  }

  #start(role: 'serve' | 'worker', dieAfter: CrashStep | null): RunningProcess {
    const { config, folder } = this.place
    const data = role === 'worker' ? join(folder, 'worker-data') : config.data
    const running = new RunningProcess({
      entry: this.plan.entry,
      order: { config: { ...config, data }, isWorker: role === 'worker', dieAfter },
      logPath: join(folder, `${role}.log`),
    })
    this.#processes.push(running)
    return running
  }
}

async function within<T>(limitMs: number, promise: Promise<T>, what: string): Promise<T> {
  const timer = new AbortController()
  const late = sleep(limitMs, null, timer).then(
    () => {
      throw new Error(`it took too long ${what}`)
    },
    () => promise,
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    timer.abort()
  }
}
