import type { List } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What the paragraphs of a document refer to. */
export interface BodyContext {
  readonly styles: Styles
  readonly listOf: (numId: string) => List | null
  /** False where fields do not close, so that their codes cannot be told from their results. */
  readonly areFieldsTrusted: boolean
}
