import type { SourceView } from '../../document/index.ts'
import type { SourceErrorCode } from '../../errors.ts'
import type { Extraction, SourceName } from '../extract.ts'

/**
 * What a parser process answers, as plain values: an error that crosses a process boundary loses its class.
 *
 * 'refused' stands for a SourceError; 'broken' for anything else that was thrown, our own bug.
 */
export type Outcome<Value> =
  | { readonly type: 'done'; readonly value: Value }
  | {
      readonly type: 'refused'
      readonly code: SourceErrorCode
      readonly params: Readonly<Record<string, string | number>>
    }
  | { readonly type: 'broken'; readonly message: string; readonly stack: string }

/** What a parser process does with bytes. */
export interface ParserTasks {
  /** The report that they hold, and what they say of its publisher. */
  readonly extract: (bytes: Uint8Array, source: SourceName) => Promise<Extraction>
  /** How they are shown. */
  readonly view: (bytes: Uint8Array, source: SourceName) => Promise<SourceView>
}

export type ParserTask = keyof ParserTasks

/** What comes of a task. */
export type TaskValue<Task extends ParserTask> = Awaited<ReturnType<ParserTasks[Task]>>
