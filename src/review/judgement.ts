/**
 * What is printed where a judgement was made, as it was read then: each cell ('<table>.<row>.<column>', null where
 * the document has no such cell), figure of the prose or param, by its name. A judgement holds as long as the
 * reading gives the same.
 */
export type Printed = Readonly<Record<string, string | null>>

/** What a person says of a doubt or a cell; the extraction itself stays as it is. */
export type Judgement =
  /** The doubt was looked into, and the machine's reading is right. `subject` is that of the doubt. */
  | { readonly type: 'accept'; readonly subject: string; readonly printed: Printed | null }
  /** `cell` is '<table>.<row>.<column>'; a null value says that there is no number. */
  | {
      readonly type: 'correct'
      readonly cell: string
      readonly value: number | null
      readonly printed: Printed | null
    }
  /** The doubt is none. */
  | { readonly type: 'dismiss'; readonly subject: string; readonly printed: Printed | null }

/** Takes a decision back, which stays on the record; a second one takes the first one back. */
export interface Undo {
  readonly type: 'undo'
  readonly decisionId: string
}

/** A decision as it is kept. */
export interface Made<D extends { readonly type: string }> {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly decision: D & Remark
}

/** Who decided, and why. */
export interface Remark {
  /** The name of a person, or the label of a token; null where nobody asked. */
  readonly by: string | null
  readonly note: string
}
