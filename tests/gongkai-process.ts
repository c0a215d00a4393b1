import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { gongkai } from './run-gongkai.ts'

export interface ProcessPlan {
  readonly words: readonly string[]
  /** Its working folder. */
  readonly folder: string
  /** Beside the variables of the tests. */
  readonly environment?: Readonly<Record<string, string>>
}

/** A `gongkai` that runs until it is ended. */
export class GongkaiProcess {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>
  #log = ''

  constructor({ words, folder, environment = {} }: ProcessPlan) {
    this.#child = spawn(process.execPath, [gongkai, ...words], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const { stdout, stderr } = this.#child
    if (!stdout || !stderr) throw new Error('its output is not read')
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#log += text
    })
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  }

  get log(): string {
    return this.#log
  }

  /** The next line of its output, as JSON. Errors: Error with its log where it ends before. */
  async nextJson(): Promise<Record<string, unknown>> {
    const { value, done } = await this.#lines.next()
    if (done) throw new Error(`the process ended: ${this.#log}`)
    return JSON.parse(value)
  }

  /** Sends a signal; its exit status comes out, or the signal that ended it. */
  async end(signal: NodeJS.Signals): Promise<number | string> {
    const child = this.#child
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode ?? child.signalCode ?? 'unknown'
  }

  /** Whether it has ended by itself. */
  get hasEnded(): boolean {
    return this.#child.exitCode !== null
  }
}
