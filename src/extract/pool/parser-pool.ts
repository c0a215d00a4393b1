import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Report, SourceView } from '../../document/index.ts'
import { SourceError, TransientError } from '../../errors.ts'
import type { Extraction, SourceName } from '../extract.ts'
import type { Outcome, ParserTask, TaskValue } from './outcome.ts'
import { Parser, type ParserOptions } from './parser.ts'
import { SoloLock } from './solo-lock.ts'

export interface ParserPoolOptions extends Partial<ParserOptions> {
  /** How many processes at most; default: the number of cores. */
  readonly jobs?: number
  /** When nothing has been extracted for so long, the processes end, and start anew when needed; default: never. */
  readonly restAfterMs?: number
}

/** How a document is tried. */
export interface Attempt {
  /** Whether nothing else is extracted meanwhile. */
  readonly isAlone: boolean
}

const megabyte = 1024 * 1024
const defaults: ParserOptions = {
  entry: fileURLToPath(new URL('./parser-process.js', import.meta.url)),
  heapLimitMegabytes: 640,
  documentsPerProcess: 200,
  deadlineMs: 60_000,
  residentLimitBytes: 1024 * megabyte,
}

/**
 * Extracts in child processes, so that no input can harm the caller or its neighbours.
 *
 * Processes start when they are needed and are replaced after some documents. One that outgrows its memory,
 * passes its deadline or dies is tried again once, alone; what fails then is thrown as TransientError.
 */
export class ParserPool {
  readonly #idle: Parser[]
  readonly #all: readonly Parser[]
  readonly #waiting: ((parser: Parser) => void)[] = []
  readonly #lock = new SoloLock()
  readonly #restAfterMs: number | undefined
  #rest: NodeJS.Timeout | undefined
  #isKilled = false

  constructor({ jobs = availableParallelism(), restAfterMs, ...options }: ParserPoolOptions = {}) {
    this.#restAfterMs = restAfterMs
    this.#all = Array.from({ length: jobs }, () => new Parser({ ...defaults, ...options }))
    this.#idle = [...this.#all]
  }

  /**
   * The report that the bytes hold.
   *
   * Errors: SourceError when they give none; TransientError when the parser was stopped twice.
   */
  async extract(bytes: Uint8Array, source: SourceName): Promise<Report> {
    return (await this.#runTwice('extract', bytes, source)).report
  }

  /**
   * The same, with what the bytes say of the publisher, in one attempt, for who counts them: together with
   * other documents, or alone.
   *
   * Errors: as above; TransientError when the parser was stopped.
   */
  async extractOnce(bytes: Uint8Array, source: SourceName, attempt: Attempt): Promise<Extraction> {
    return this.#runOnce('extract', bytes, source, attempt)
  }

  /** The bytes as they are shown beside their report. Errors: as those of `extract`. */
  async view(bytes: Uint8Array, source: SourceName): Promise<SourceView> {
    return this.#runTwice('view', bytes, source)
  }

  /** Ends all processes once they are idle. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((parser) => parser.close()))
  }

  /** Ends all processes at once; what is under way or comes later fails. */
  kill(): void {
    this.#isKilled = true
    for (const parser of this.#all) parser.kill()
  }

  async #runTwice<Task extends ParserTask>(
    task: Task,
    bytes: Uint8Array,
    source: SourceName,
  ): Promise<TaskValue<Task>> {
    try {
      return await this.#runOnce(task, bytes, source, { isAlone: false })
    } catch (error) {
      if (!(error instanceof TransientError) || this.#isKilled) throw error
      return this.#runOnce(task, bytes, source, { isAlone: true })
    }
  }

  async #runOnce<Task extends ParserTask>(
    task: Task,
    bytes: Uint8Array,
    source: SourceName,
    { isAlone }: Attempt,
  ): Promise<TaskValue<Task>> {
    const run = (): Promise<Outcome<TaskValue<Task>>> => this.#run(task, bytes, source)
    return toValue(await (isAlone ? this.#lock.alone(run) : this.#lock.together(run)))
  }

  async #run<Task extends ParserTask>(
    task: Task,
    bytes: Uint8Array,
    source: SourceName,
  ): Promise<Outcome<TaskValue<Task>>> {
    const parser = await this.#take()
    try {
      if (this.#isKilled) throw new TransientError('parser-died')
      return await parser.run(task, bytes, source)
    } finally {
      this.#giveBack(parser)
    }
  }

  /** The parser used last comes first, so that few processes serve when there is little to do. */
  async #take(): Promise<Parser> {
    clearTimeout(this.#rest)
    return this.#idle.pop() ?? new Promise((resolve) => this.#waiting.push(resolve))
  }

  #giveBack(parser: Parser): void {
    const next = this.#waiting.shift()
    if (next) next(parser)
    else this.#idle.push(parser)
    if (this.#restAfterMs === undefined || this.#idle.length < this.#all.length) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => void this.close(), this.#restAfterMs).unref()
  }
}

function toValue<Value>(outcome: Outcome<Value>): Value {
  if (outcome.type === 'done') return outcome.value
  if (outcome.type === 'refused') throw new SourceError(outcome.code, outcome.params)
  const error = new Error(outcome.message)
  error.stack = outcome.stack
  throw error
}
