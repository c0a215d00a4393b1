import workerpool from 'workerpool'
import { TransientError, type TransientErrorCode } from '../../errors.ts'
import type { SourceName } from '../extract.ts'
import { killProcess } from './kill-process.ts'
import type { Outcome, ParserTask, TaskValue } from './outcome.ts'
import { type WatchLimits, watchProcess } from './process-watch.ts'
import type { ParserGreeting } from './serve-parser.ts'

export interface ParserOptions extends WatchLimits {
  /** The compiled entry of a parser process: a path to a JavaScript file. */
  readonly entry: string
  readonly heapLimitMegabytes: number
  /** A process is replaced after so many documents. */
  readonly documentsPerProcess: number
}

/** How long an idle process may take to end by itself before it is killed. */
const terminateAfterMs = 200

/**
 * One place in the pool: a parser process, replaced after some documents and whenever it died.
 *
 * It takes one document at a time. The process starts with the first one.
 */
export class Parser {
  #process: workerpool.Pool | null = null
  #pid: number | null = null
  #documents = 0

  constructor(readonly options: ParserOptions) {}

  /** The process's answer; throws TransientError when it had to be stopped or died. */
  async run<Task extends ParserTask>(
    task: Task,
    bytes: Uint8Array,
    source: SourceName,
  ): Promise<Outcome<TaskValue<Task>>> {
    this.#process ??= startProcess(this.options)
    const watch = watchProcess(this.options, () => this.kill())
    const on = ({ pid }: Partial<ParserGreeting>): void => {
      if (pid === undefined) return
      this.#pid = pid
      watch.follow(pid)
    }
    try {
      return await this.#process.exec(task, [bytes, source], { on })
    } catch (error) {
      this.kill()
      throw new TransientError(watch.verdict() ?? causeOfDeath(error), {}, { cause: error })
    } finally {
      watch.stop()
      this.#documents += 1
      if (this.#documents >= this.options.documentsPerProcess) await this.close()
    }
  }

  /** Ends the process at once, whatever it does. */
  kill(): void {
    if (this.#pid !== null) killProcess(this.#pid)
    void this.#process?.terminate(true)
    this.#forget()
  }

  /** Ends an idle process. */
  async close(): Promise<void> {
    const ending = this.#process?.terminate()
    this.#forget()
    await ending
  }

  #forget(): void {
    this.#process = null
    this.#pid = null
    this.#documents = 0
  }
}

/** A child process without the parent's environment, its output kept off the parent's streams. */
function startProcess({ entry, heapLimitMegabytes }: ParserOptions): workerpool.Pool {
  return workerpool.pool(entry, {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: terminateAfterMs,
    emitStdStreams: true,
    forkOpts: {
      env: parserEnvironment(),
      execArgv: [`--max-old-space-size=${heapLimitMegabytes}`, ...permissionFlags()],
      serialization: 'advanced',
    },
  })
}

/** Windows finds its own libraries through SystemRoot; nothing else of the parent's environment is needed. */
function parserEnvironment(): Record<string, string> {
  const { SystemRoot } = process.env
  return { TZ: 'UTC', LANG: 'C.UTF-8', ...(SystemRoot ? { SystemRoot } : {}) }
}

/** Node's permission model: files may be read; no writing, no processes, threads or native addons. */
function permissionFlags(): string[] {
  const isStable = process.allowedNodeEnvironmentFlags.has('--permission')
  const flag = isStable ? '--permission' : '--experimental-permission'
  return [flag, '--allow-fs-read=*', '--disable-warning=ExperimentalWarning']
}

/** V8 aborts when the heap limit is reached; the library hands on the signal and exit code as text only. */
function causeOfDeath(error: unknown): TransientErrorCode {
  const hasAborted = /signalCode: `SIGABRT`|exitCode: `134`/.test(String(error))
  return hasAborted ? 'out-of-memory' : 'parser-died'
}
