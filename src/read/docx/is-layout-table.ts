import type { GridPlace, PlacedTable } from './read-grid.ts'

/** A cell with that much text holds a part of a page rather than a label. */
const minProseCharacters = 200

/** A table with that many cells of short text is a table, whatever else it holds. */
const minLabelledCells = 6

/**
 * Whether a table only arranges a page: it has one column, or it holds tables or long prose and hardly
 * any short cell.
 */
export function isLayoutTable(table: PlacedTable): boolean {
  if (table.columnCount === 1) return true
  if (!table.places.some((place) => hasTable(place) || characters(place) >= minProseCharacters)) return false
  const labelled = table.places.filter((place) => !hasTable(place) && isLabel(characters(place)))
  return labelled.length < minLabelledCells
}

function hasTable(place: GridPlace): boolean {
  return place.content.some((content) => content.type === 'table')
}

function characters(place: GridPlace): number {
  let sum = 0
  for (const content of place.content) if (content.type === 'paragraph') sum += content.text.trim().length
  return sum
}

function isLabel(length: number): boolean {
  return length > 0 && length < minProseCharacters
}
