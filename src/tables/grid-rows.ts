import { type Grid, type GridCell, locate, sliceText } from '../document/index.ts'
import { type CellReading, isWordsForNumber, readCell } from './cell-reading.ts'
import { joinOrphans } from './join-orphans.ts'
import { isRowLabel } from './known-labels.ts'
import type { PrintedLabel, PrintedRow, Slot } from './printed-row.ts'

interface ReadCell {
  readonly cell: GridCell
  readonly reading: CellReading
  readonly isWords: boolean
}

/** The rows of a grid, each parted into labels and places for numbers. */
export function gridToRows(grid: Grid, block: number): PrintedRow[] {
  const rows = new Map<number, ReadCell[]>()
  for (const cell of grid.cells) {
    const row = rows.get(cell.row) ?? []
    for (const part of partAtNumbers(cell)) row.push(toReadCell(part))
    rows.set(cell.row, row)
  }
  return joinOrphans(
    [...rows].sort(([a], [b]) => a - b).map(([index, cells]) => toRow(cells, index, block, grid.alignment)),
  )
}

/** Columns in which every cell that begins there is empty. */
export function spacerColumns(grid: Grid): ReadonlySet<number> {
  const known = spacersOfGrids.get(grid)
  if (known) return known
  const spacers = findSpacers(grid)
  spacersOfGrids.set(grid, spacers)
  return spacers
}

/** Every row of a grid asks for them. */
const spacersOfGrids = new WeakMap<Grid, ReadonlySet<number>>()

function findSpacers(grid: Grid): ReadonlySet<number> {
  const filled = new Set<number>()
  const all = new Set<number>()
  for (const cell of grid.cells) {
    all.add(cell.column)
    if (cell.text.trim() !== '') filled.add(cell.column)
  }
  return new Set([...all].filter((column) => !filled.has(column)))
}

function toReadCell(cell: GridCell): ReadCell {
  const reading = readCell(cell.text, cell.evidence.page !== undefined)
  const isWords = reading.type === 'notANumber' && /\p{Script=Han}|[A-Za-z]{2}/u.test(cell.text)
  return { cell, reading, isWords }
}

const note = '(?:[（(](?![一二三四五六七八九十][）)])[^（）()\\s]{1,24}[)）])?'
const number = `(?:[+-]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?${note}|[-—－／/]+|无)`
/** `1.属于国家秘密 0 0`, `５６ ５ ２ 无`, `行政许可 34（其中修订23件）`: in narrow columns one space parts a number from its neighbour. */
const numbersApart = new RegExp(
  `(?:(?<=[^\\d\\s增减加少])(?:\\s+${number})+|^${number}(?:\\s+${number})+)$`,
  'u',
)

/** A cell of a text drawn by spaces, its label and its numbers apart. */
function partAtNumbers(cell: GridCell): GridCell[] {
  const text = cell.evidence.line === undefined ? '' : cell.text.trimEnd()
  const found = /\s/u.test(text) ? numbersApart.exec(text) : null
  if (!found) return [cell]
  const tokens = [...found[0].matchAll(/\S+/gu)].map(({ index, 0: token }) => {
    const start = found.index + index
    return { ...cell, ...sliceText(cell, start, start + token.length) }
  })
  const label = found.index === 0 ? [] : [{ ...cell, ...sliceText(cell, 0, found.index) }]
  return [...label, ...tokens].map((part) => ({
    ...part,
    evidence: locate(part, 0, part.text.length) ?? cell.evidence,
  }))
}

function toRow(
  cells: readonly ReadCell[],
  index: number,
  block: number,
  layout: 'grid' | 'rows',
): PrintedRow {
  const sorted = [...cells].sort((a, b) => a.cell.column - b.cell.column)
  const last = lastLabel(sorted)
  const isGrid = layout === 'grid'
  return {
    block,
    lastBlock: block,
    span: [index, index],
    layout,
    labels: sorted
      .slice(0, last + 1)
      .filter(({ isWords }) => isWords)
      .map(({ cell }): PrintedLabel => ({ text: cell.text, columns: isGrid ? columnsOf(cell) : null })),
    slots: sorted.slice(last + 1).map(
      ({ cell, reading }): Slot => ({
        source: cell,
        reading,
        evidence: cell.evidence,
        columns: isGrid ? columnsOf(cell) : null,
        isWhole: true,
      }),
    ),
  }
}

/**
 * The innermost label: the last cell with a known row label or a label's number, or the last words
 * left of the first number (见附件 stands in a number's place).
 */
function lastLabel(cells: readonly ReadCell[]): number {
  const known = cells.findLastIndex(
    ({ cell, isWords }) => isWords && (isRowLabel(cell.text) || isNumbered(cell.text)),
  )
  const first = cells.findIndex(
    ({ reading }) => reading.type === 'number' || reading.type === 'notApplicable',
  )
  const before = first < 0 ? cells : cells.slice(0, first)
  if (known < 0) return before.findLastIndex(({ isWords }) => isWords)
  const last = before.findLastIndex(({ cell, isWords }) => isWords && !standsForNumber(cell.text))
  return Math.max(known, last)
}

/** Behind a known label, words with a digit (`共22件`, `0.4亿元`) stand in a number's place, too. */
function standsForNumber(text: string): boolean {
  return isWordsForNumber(text) || /[\d０-９]/u.test(text)
}

function isNumbered(text: string): boolean {
  return /^\s*(?:\d\s*[.．、]|[（(][一二三四五六七八九十][）)]|[一二三四]、)\s*\p{Script=Han}/u.test(text)
}

function columnsOf(cell: GridCell): [number, number] {
  return [cell.column, cell.column + cell.columnSpan]
}
