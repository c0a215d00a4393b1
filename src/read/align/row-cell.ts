import type { Evidence } from '../../document/index.ts'
import type { Token } from './printed-token.ts'

/** A cell to be: what stands in it, or the place where nothing does. */
export type RowCell = {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
} & (
  | { readonly type: 'printed'; readonly token: Token }
  | { readonly type: 'empty'; readonly evidence: Evidence }
)

/** A cell with text in one column or more. */
export function printedCell(token: Token, column: number, columnSpan = 1): RowCell {
  return { type: 'printed', token, column, columnSpan, rowSpan: 1 }
}
