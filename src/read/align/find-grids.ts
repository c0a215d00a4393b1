import type { AlignedGrid, PrintedLine } from './word.ts'

/** The tables among printed lines; see `alignWords` and `alignLines`. */
export function findGrids(_lines: readonly PrintedLine[]): AlignedGrid[] {
  return []
}
