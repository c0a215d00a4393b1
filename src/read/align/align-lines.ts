import { findGrids } from './find-grids.ts'
import { layoutLines } from './layout-lines.ts'
import type { AlignedGrid } from './word.ts'

/** A line of a text as it stands there, with its leading spaces and form feed. `number` counts from 1. */
export interface LayoutLine {
  readonly number: number
  readonly raw: string
}

/**
 * The tables that a text draws by spaces, as `pdftotext -layout` writes it.
 *
 * Shape: consecutive lines, the whole text if possible (running heads and page numbers are told by
 * their repetition) -> tables in order with the indices of the lines that each took; all other lines
 * are the caller's. Errors: none.
 */
export function alignLines(lines: readonly LayoutLine[]): AlignedGrid[] {
  return findGrids(layoutLines(lines))
}
