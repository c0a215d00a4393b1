import { SourceError } from '../../errors.ts'
import type { Band } from './band.ts'
import { findBandColumns } from './band-columns.ts'
import { bandToGrid } from './band-to-grid.ts'
import { findBands } from './find-bands.ts'
import { findFurniture } from './find-furniture.ts'
import type { Setting } from './setting.ts'
import type { TabularLine } from './tabular-line.ts'
import type { AlignedGrid } from './word.ts'

/**
 * The tables among printed lines; see `alignWords` and `alignLines`.
 *
 * Page numbers and running heads between the lines of a table are dropped. Errors: `too-large`.
 */
export function findGrids(lines: readonly TabularLine[], setting: Setting): AlignedGrid[] {
  const furniture = findFurniture(lines.map(({ line }) => line))
  const content = lines.filter((line) => !furniture.has(line.index))
  const tabular = content.filter((line) => line.labels.length + line.values.length > 1).length
  if (tabular > maxTabularLines)
    throw new SourceError('too-large', { limit: 'aligned-lines', maximum: maxTabularLines })
  return findBands(content, setting).flatMap((band) => bandToGrids(band, setting))
}

/** Lines with words in several columns; a report has some hundreds. */
const maxTabularLines = 5_000

/** A band as one grid, or where its columns are not sure as one for each page, so that a page that tells its columns keeps them. */
function bandToGrids(band: Band, setting: Setting): AlignedGrid[] {
  const whole = toAligned(band, setting)
  if (whole.grid.alignment === 'grid' || setting.isUnaligned) return [whole]
  const parts = splitAtPages(band)
  const [count] = parts.map((part) => findBandColumns(part, setting)?.count)
  if (count === undefined) return [whole]
  return parts.map((part) => {
    const isDoubtful = findBandColumns(part, setting)?.count !== count
    return toAligned(part, { ...setting, isDoubtful })
  })
}

function toAligned(band: Band, setting: Setting): AlignedGrid {
  const indices = [...band.header, ...band.body].map((line) => line.index)
  return { grid: bandToGrid(band, setting), first: indices[0] ?? 0, last: indices.at(-1) ?? 0 }
}

/** The body by pages, the header with the first of them. */
function splitAtPages({ header, body }: Band): Band[] {
  const pages = [...new Set(body.map((line) => line.line.page))]
  return pages.map((page, index) => ({
    header: index === 0 ? header : [],
    body: body.filter((line) => line.line.page === page),
  }))
}
