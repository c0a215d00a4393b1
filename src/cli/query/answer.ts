import type { Language } from '../../error-message.ts'
import type { Operations } from '../../operations/index.ts'

/** What a query is asked with. */
export interface Asked {
  readonly operations: Operations
  /** Whether a running service meets what is asked for. */
  readonly isService: boolean
  readonly language: Language
}

/** What a query gives: one thing, or rows as they come. */
export type Answer =
  | { readonly type: 'one'; readonly json: unknown; readonly lines: readonly string[] }
  | { readonly type: 'rows'; readonly rows: AsyncIterable<AnswerRow> }

export interface AnswerRow {
  readonly json: unknown
  readonly line: string
}

/** A question to the pipeline, with its words parsed. */
export type Query = (asked: Asked) => Promise<Answer>
