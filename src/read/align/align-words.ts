import type { Grid } from '../../document/index.ts'
import { findGrids } from './find-grids.ts'
import { measureCharWidth, splitWord } from './split-word.ts'
import { readTabularLines } from './tabular-line.ts'
import type { PrintedLine, Word } from './word.ts'
import { wordsToLines } from './words-to-lines.ts'

/** A table, or the lines between two tables. */
export type AlignedBlock =
  | { readonly type: 'grid'; readonly grid: Grid; readonly page: number }
  | { readonly type: 'lines'; readonly lines: readonly PrintedLine[] }

/**
 * The tables without rules on pages of words, and the lines around them, in reading order.
 *
 * Shape: one array of words a page, in any order; `page` of a grid is where it begins. A table may run
 * over several pages. Units: PDF points, origin top left. Errors: `too-large`.
 */
export function alignWords(pages: readonly (readonly Word[])[]): AlignedBlock[] {
  const lines = pages.flatMap((words, page) => wordsToLines(words.flatMap(splitWord), page))
  const setting = { charWidth: measureCharWidth(pages.flat()), isDrifting: false, isDoubtful: false }
  const blocks: AlignedBlock[] = []
  let next = 0
  for (const { grid, first, last } of findGrids(readTabularLines(lines, setting.charWidth), setting)) {
    if (first > next) blocks.push({ type: 'lines', lines: lines.slice(next, first) })
    blocks.push({ type: 'grid', grid, page: lines[first]?.page ?? 0 })
    next = last + 1
  }
  if (next < lines.length) blocks.push({ type: 'lines', lines: lines.slice(next) })
  return blocks
}
