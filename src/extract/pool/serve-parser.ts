import workerpool from 'workerpool'
import { SourceError } from '../../errors.ts'
import type { SourceName } from '../extract.ts'
import type { Outcome, ParserTask, ParserTasks } from './outcome.ts'

/** The first word of a parser process on each task: which process to watch. */
export interface ParserGreeting {
  readonly pid: number
}

/** Makes this process answer the pool: it runs a task on the bytes that come with it. */
export function serveParser(tasks: ParserTasks): void {
  const answer =
    (task: ParserTask) =>
    async (bytes: Uint8Array, source: SourceName): Promise<Outcome<unknown>> => {
      await greet()
      // A copy of its own: the message's buffer is shared with what else arrived in it.
      return toOutcome(() => tasks[task](new Uint8Array(bytes), source))
    }
  workerpool.worker({ extract: answer('extract'), view: answer('view') })
}

/** Tells the parent whom to watch, and lets the message leave before the parser may block the loop. */
async function greet(): Promise<void> {
  const greeting: ParserGreeting = { pid: process.pid }
  workerpool.workerEmit(greeting)
  await new Promise((resolve) => setImmediate(resolve))
}

async function toOutcome(run: () => Promise<unknown>): Promise<Outcome<unknown>> {
  try {
    return { type: 'done', value: await run() }
  } catch (error) {
    if (error instanceof SourceError) return { type: 'refused', code: error.code, params: error.params }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { type: 'broken', message, stack: stack ?? message }
  }
}
