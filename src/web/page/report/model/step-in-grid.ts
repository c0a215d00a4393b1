/** Where the numbers of a table stand: for each row of print its cells, left to right. */
export type GridCells = readonly (readonly string[])[]

/**
 * The cell that a key leads to from another, as in a grid of the ARIA practices; null for a key that leads nowhere.
 *
 * Up and down keep the column, or take the last one of a shorter row. At an edge the cell itself comes out.
 */
export function stepInGrid(cells: GridCells, from: string, key: string, isControl: boolean): string | null {
  const row = cells.findIndex((own) => own.includes(from))
  const column = cells[row]?.indexOf(from) ?? -1
  if (column < 0) return null
  const target = targetOf(cells, [row, column], isControl ? `Control+${key}` : key)
  if (target === null) return null
  const own = cells[clamp(target[0], cells.length)] ?? []
  return own[clamp(target[1], own.length)] ?? from
}

type Place = readonly [row: number, column: number]

const last = Number.MAX_SAFE_INTEGER

function targetOf(cells: GridCells, [row, column]: Place, key: string): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return [row, column - 1]
    case 'ArrowRight':
      return [row, column + 1]
    case 'ArrowUp':
      return [row - 1, column]
    case 'ArrowDown':
      return [row + 1, column]
    case 'Home':
      return [row, 0]
    case 'End':
      return [row, last]
    case 'Control+Home':
      return [0, 0]
    case 'Control+End':
      return [cells.length - 1, last]
    default:
      return null
  }
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1)
}
