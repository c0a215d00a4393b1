import { maxDigits, type SolverPiece, type SolverRow } from './problem.ts'

/** What one cell may hold: a stretch of what was printed, or nothing. */
export interface Choice {
  readonly type: 'number' | 'notApplicable' | 'unreadable' | 'blank'
  /** Null unless a number. */
  readonly value: number | null
  /** The value in units of the table's finest decimal place, an exact integer; 0 unless a number. */
  readonly amount: number
  /** Index of the piece, -1 for a blank; `[start, end)` in its text. */
  readonly piece: number
  readonly start: number
  readonly end: number
}

/** A choice that begins at one position of a row and ends at another. */
export interface Step {
  readonly choice: Choice
  readonly next: number
}

/**
 * All ways to read the next cell at each position of a row.
 *
 * The pieces of a row stand in a line: every character of a run is a position, every other piece is
 * one. `steps[p]` are the cells that can begin at `p`; `length` is the position after the last.
 */
export interface RowPath {
  readonly steps: readonly (readonly Step[])[]
  readonly length: number
}

export const blank: Choice = { type: 'blank', value: null, amount: 0, piece: -1, start: 0, end: 0 }

/** The path of a row. `scale` is `amountScale` of the whole table. */
export function rowPath(row: SolverRow, scale: number): RowPath {
  const steps = row.pieces.reduce<Step[][]>((before, piece, index) => {
    before.push(...pieceSteps(piece, index, before.length, scale))
    return before
  }, [])
  return { steps, length: steps.length }
}

/** How many units of `Choice.amount` make one: a power of ten, by the longest decimal fraction printed. */
export function amountScale(rows: readonly SolverRow[]): number {
  const pieces = rows.flatMap((row) => row.pieces)
  const places = pieces.map((piece) => fractionLength(printedText(piece)))
  return 10 ** places.reduce((most, length) => Math.max(most, length), 0)
}

/** The greatest number of cells that the pieces of a row can fill. */
export function mostCells(row: SolverRow): number {
  return row.pieces.reduce((sum, piece) => sum + mostCellsOf(piece), 0)
}

function mostCellsOf(piece: SolverPiece): number {
  if (piece.type !== 'digits') return 1
  const digits = piece.text.replace(/\D/g, '').length
  return piece.text.includes('.') ? digits - 1 : digits
}

function printedText(piece: SolverPiece): string {
  if (piece.type === 'digits') return piece.text
  return piece.type === 'value' && piece.value !== null ? String(piece.value) : ''
}

function fractionLength(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0
}

function pieceSteps(piece: SolverPiece, index: number, position: number, scale: number): Step[][] {
  if (piece.type === 'digits') return runSteps(piece.text, index, position, scale)
  const place = { piece: index, start: 0, end: 0 }
  const next = position + 1
  if (piece.type === 'unknown')
    return [[{ choice: { type: 'unreadable', value: null, amount: 0, ...place }, next }]]
  if (piece.value === null)
    return [[{ choice: { type: 'notApplicable', value: null, amount: 0, ...place }, next }]]
  const amount = Math.round(piece.value * scale)
  return [[{ choice: { type: 'number', value: piece.value, amount, ...place }, next }]]
}

function runSteps(text: string, piece: number, position: number, scale: number): Step[][] {
  return Array.from(text, (_, start) =>
    numberEnds(text, start).map((end): Step => {
      const value = Number(text.slice(start, end)) || 0
      const amount = Math.round(value * scale)
      return { choice: { type: 'number', value, amount, piece, start, end }, next: position + end }
    }),
  )
}

/** Where a number that begins at `start` may end: '120.50' at 0 gives the ends of '120.5' and '120.50'. */
function numberEnds(text: string, start: number): number[] {
  const first = isSign(text[start]) ? start + 1 : start
  const ends: number[] = []
  const last = text[first] === '0' ? first + 1 : first + maxDigits
  for (let end = first + 1; end <= last && isDigit(text[end - 1]); end++) {
    if (text[end] !== '.') ends.push(end)
    else for (let place = end + 2; isDigit(text[place - 1]); place++) ends.push(place)
  }
  return ends
}

function isSign(character: string | undefined): boolean {
  return character === '+' || character === '-'
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
