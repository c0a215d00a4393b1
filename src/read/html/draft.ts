import type { Block } from '../../document/index.ts'
import type { DomElement } from './dom.ts'

/** A block of the page before it is known whether it belongs to the report. */
export interface Draft {
  readonly block: Block
  /** The innermost block element that holds it; for a grid, the one around its table. */
  readonly holder: DomElement
  readonly characters: number
  /** Of these, how many are in links. */
  readonly linkCharacters: number
}
