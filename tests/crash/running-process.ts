import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import type { ProcessOrder } from './service-process.ts'

export interface ProcessPlan {
  /** The compiled program. */
  readonly entry: string
  readonly order: ProcessOrder
  /** Its log goes here. */
  readonly logPath: string
}

/** A process of the pipeline, to be killed and started again. */
export class RunningProcess {
  readonly #plan: ProcessPlan
  #child: ChildProcess

  constructor(plan: ProcessPlan) {
    this.#plan = plan
    this.#child = start(plan)
  }

  /** Kills it at once, and starts another one in its place. */
  async killAndRestart(): Promise<void> {
    await this.kill()
    this.#child = start(this.#plan)
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.ended()
  }

  /** Ends it gently; how long that took comes out, in ms. */
  async stop(): Promise<number> {
    const startedAt = performance.now()
    this.#child.kill('SIGTERM')
    const { code } = await this.ended()
    if (code !== 0) throw new Error(`the process ended with status ${code}`)
    return performance.now() - startedAt
  }

  async ended(): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }> {
    const child = this.#child
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return { code: child.exitCode, signal: child.signalCode }
  }
}

function start({ entry, order, logPath }: ProcessPlan): ChildProcess {
  const log = openSync(logPath, 'a')
  return spawn(process.execPath, [entry, JSON.stringify(order)], { stdio: ['ignore', log, log] })
}
