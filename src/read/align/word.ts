import type { Grid, LocatedText } from '../../document/index.ts'

/**
 * A printed word, or a phrase, with its box.
 *
 * Units: one for all words of a call (PDF points, or columns and line numbers of a layout text);
 * origin top left, y downwards. It may hold single spaces: columns are told apart inside it.
 */
export interface Word extends LocatedText {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** Words that stand on one line of a page, from left to right. `page` counts from 0. */
export interface PrintedLine {
  readonly page: number
  readonly y0: number
  readonly y1: number
  readonly words: readonly Word[]
}

/** A table and the lines that it took, by their indices: both ends are part of it. */
export interface AlignedGrid {
  readonly grid: Grid
  readonly first: number
  readonly last: number
}
