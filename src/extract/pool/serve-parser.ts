import workerpool from 'workerpool'
import { SourceError } from '../../errors.ts'
import type { SourceName } from '../extract.ts'
import type { Extract, Outcome } from './outcome.ts'

/** The first word of a parser process on each task: which process to watch. */
export interface ParserGreeting {
  readonly pid: number
}

/** Makes this process answer the pool: it runs `extract` on the bytes of each task. */
export function serveParser(extract: Extract): void {
  workerpool.worker({
    parse: async (bytes: Uint8Array, source: SourceName): Promise<Outcome> => {
      await greet()
      // A copy of its own: the message's buffer is shared with what else arrived in it.
      return toOutcome(extract, new Uint8Array(bytes), source)
    },
  })
}

/** Tells the parent whom to watch, and lets the message leave before the parser may block the loop. */
async function greet(): Promise<void> {
  const greeting: ParserGreeting = { pid: process.pid }
  workerpool.workerEmit(greeting)
  await new Promise((resolve) => setImmediate(resolve))
}

async function toOutcome(extract: Extract, bytes: Uint8Array, source: SourceName): Promise<Outcome> {
  try {
    return { type: 'report', report: await extract(bytes, source) }
  } catch (error) {
    if (error instanceof SourceError) return { type: 'refused', code: error.code, params: error.params }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { type: 'broken', message, stack: stack ?? message }
  }
}
