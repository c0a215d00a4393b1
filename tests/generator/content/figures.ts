import type { SectionKey } from '../../../src/document/index.ts'

/** A quantity that the prose states and a table holds too. */
export interface StatedFigure {
  readonly section: SectionKey
  readonly stated: number
  /** The cell it is about, '<table>.<row>.<column>'. */
  readonly at: string
  /** The sums of cells that it may mean; it agrees when any of them fits. */
  readonly readings: readonly (readonly string[])[]
}

/** A piece of prose with the figures in it. */
export interface Prose {
  readonly text: string
  readonly figures: readonly StatedFigure[]
}

/** Prose without any figure that a table holds. */
export function plain(text: string): Prose {
  return { text, figures: [] }
}

/** Pieces of prose in one paragraph. */
export function join(...pieces: readonly Prose[]): Prose {
  return {
    text: pieces.map((piece) => piece.text).join(''),
    figures: pieces.flatMap((piece) => piece.figures),
  }
}
