import type { Setting } from './band-columns.ts'
import { bandToGrid } from './band-to-grid.ts'
import { findBands } from './find-bands.ts'
import { findFurniture } from './find-furniture.ts'
import { readTabularLine } from './tabular-line.ts'
import type { AlignedGrid, PrintedLine } from './word.ts'

/**
 * The tables among printed lines; see `alignWords` and `alignLines`.
 *
 * Page numbers and running heads between the lines of a table are dropped.
 */
export function findGrids(lines: readonly PrintedLine[], setting: Setting): AlignedGrid[] {
  const furniture = findFurniture(lines)
  const content = lines
    .map((line, index) => readTabularLine(line, index, setting.charWidth))
    .filter((line) => !furniture.has(line.index))
  return findBands(content, setting.charWidth).map((band) => {
    const indices = [...band.header, ...band.body].map((line) => line.index)
    return { grid: bandToGrid(band, setting), first: indices[0] ?? 0, last: indices.at(-1) ?? 0 }
  })
}
