import { type Cell, locate, type TableKey, type Unit } from '../document/index.ts'
import { cellKeys, equationsOf, type FormTable } from '../forms/index.ts'
import { digitsOf } from './digits.ts'
import type { Placement } from './place-slots.ts'
import type { Slot } from './printed-row.ts'
import {
  type SolvedCell,
  type SolverPiece,
  type SolverRow,
  type SolverSolution,
  solveRunOnTable,
  solveTable,
} from './solver/index.ts'
import {
  ambiguousCell,
  cellOfSlot,
  issueOfCells,
  issuesOfSlot,
  mergeIssues,
  missingCell,
  type TableCells,
} from './table-cells.ts'

/** A row of the form with the print that was found for it; null: the row is not in the source. */
export interface PlacedRow {
  readonly columns: readonly PlacedColumn[]
  readonly placement: Placement | null
}

export interface PlacedColumn {
  /** '<row>.<column>' */
  readonly key: string
  /** The unit that its header prints. */
  readonly headerUnit: Unit | null
  /** The same as printed, be it one that a cell cannot have (亿元). */
  readonly printedUnit: string | null
  /** The unit that the form asks for. */
  readonly expectedUnit: Unit | null
}

/**
 * The cells of a table: as printed where every cell has a place of its own, else by the form's sums.
 */
export function solveRows(rows: readonly PlacedRow[], form: FormTable): TableCells {
  const needsSums = rows.some(({ placement }) => placement?.type === 'pieces')
  const solved = needsSums ? solve(rows, form) : null
  const found = new Map(
    rows.flatMap((row) =>
      row.columns.map((column, index) => [column.key, cellAt(row, index, column, solved)] as const),
    ),
  )
  const inOrder = cellKeys(form).flatMap((key) => {
    const cell = found.get(key)
    return cell ? [[key, cell] as const] : []
  })
  const cells = Object.fromEntries(inOrder)
  return { cells, issues: issuesOf(rows, cells, solved?.solution ?? null, form.key) }
}

/** What the sums say, and the slot that each cell's part of a row begins with. */
interface SolvedRows {
  readonly solution: SolverSolution
  readonly firstSlots: ReadonlyMap<string, number>
}

function solve(rows: readonly PlacedRow[], form: FormTable): SolvedRows {
  const parts = rows.flatMap(partAtSign)
  const problem = parts.map(({ row }) => row)
  const hasRunOn = problem.some((row) => row.pieces.some((piece) => piece.type === 'digits'))
  const equations = equationsOf(form)
  const solution = hasRunOn
    ? solveRunOnTable({ rows: problem, equations })
    : solveTable({ rows: problem, equations })
  const firstSlots = parts.flatMap(({ row, first }) =>
    row.cells.map((cell): [string, number] => [cell, first]),
  )
  return { solution, firstSlots: new Map(firstSlots) }
}

/**
 * Only a change (本年增/减) can carry a sign, so a sign parts its row: what stands in front of it fills
 * the cells in front of the change, and a signed number that is whole fills the change alone.
 */
function partAtSign(placed: PlacedRow): { readonly row: SolverRow; readonly first: number }[] {
  const row = toSolverRow(placed)
  const slots = placed.placement?.type === 'pieces' ? placed.placement.slots : []
  const change = row.cells.findIndex((cell) => cell.endsWith('.change'))
  const sign = slots.findIndex((slot) => /^[+-]/.test(digitsOf(slot).text))
  if (change < 0 || sign < 0) return [{ row, first: 0 }]
  const isWhole = slots[sign]?.isWhole === true
  const cellCuts = isWhole ? [0, change, change + 1] : [0, change]
  const slotCuts = isWhole ? [0, sign, sign + 1] : [0, sign]
  return cellCuts.map((from, index) => {
    const first = slotCuts[index] ?? 0
    const cells = row.cells.slice(from, cellCuts[index + 1])
    return { row: { ...row, cells, pieces: row.pieces.slice(first, slotCuts[index + 1]) }, first }
  })
}

function toSolverRow({ columns, placement }: PlacedRow): SolverRow {
  const cells = columns.map((column) => column.key)
  if (placement === null) return { cells, pieces: [], blanks: 'none', isMissing: true }
  if (placement.type === 'unclear')
    return { cells, pieces: cells.map(() => ({ type: 'unknown' })), blanks: 'none' }
  if (placement.type === 'cells') {
    return {
      cells,
      pieces: placement.slots.map((slot) => (slot ? wholePiece(slot) : { type: 'unknown' })),
      blanks: 'none',
    }
  }
  return { cells, pieces: placement.slots.map(toPiece), blanks: 'any' }
}

function toPiece(slot: Slot): SolverPiece {
  const isCut = !slot.isWhole && slot.reading.type !== 'notApplicable' && !/[,，]/u.test(slot.source.text)
  return isCut ? { type: 'digits', text: digitsOf(slot).text } : wholePiece(slot)
}

function wholePiece({ reading }: Slot): SolverPiece {
  if (reading.type === 'notANumber') return { type: 'unknown' }
  return { type: 'value', value: reading.type === 'number' ? reading.value : null }
}

function cellAt(row: PlacedRow, index: number, column: PlacedColumn, sums: SolvedRows | null): Cell {
  const { placement } = row
  if (placement === null) return missingCell
  if (placement.type === 'cells') {
    const slot = placement.slots[index]
    return slot ? cellOfSlot(slot, column.headerUnit) : missingCell
  }
  const solved = placement.type === 'pieces' ? sums?.solution.cells.get(column.key) : undefined
  if (!solved || solved.type === 'several') return doubtfulCell(placement.slots, column.headerUnit)
  const slots = placement.slots.slice(sums?.firstSlots.get(column.key))
  return solvedCell(solved, slots, column.headerUnit) ?? doubtfulCell(placement.slots, column.headerUnit)
}

/** A cell of which the print of its whole row is all that can be told. */
function doubtfulCell(slots: readonly Slot[], headerUnit: Unit | null): Cell {
  const print = slots.map((slot) => slot.source.text.trim()).join(' ')
  return ambiguousCell(print, slots[0]?.evidence ?? null, headerUnit)
}

function solvedCell(
  solved: Exclude<SolvedCell, { type: 'several' }>,
  slots: readonly Slot[],
  headerUnit: Unit | null,
): Cell | null {
  const slot = solved.from === null ? undefined : slots[solved.from.piece]
  if (solved.type === 'unknown') return slot ? cellOfSlot(slot, headerUnit) : null
  const evidence = slots[0]?.evidence ?? null
  if (solved.value === null && !slot)
    return { value: null, unit: headerUnit, raw: '', status: 'blank', evidence }
  const status = solved.type === 'certain' ? 'read' : 'inferred'
  if (!slot || !solved.from) return { value: solved.value, unit: headerUnit, raw: null, status, evidence }
  const whole = cellOfSlot(slot, headerUnit)
  if (slot.isWhole || slot.reading.type === 'notApplicable') {
    return whole.status === 'read' ? { ...whole, status } : whole
  }
  const { raw, evidence: place } = cutFrom(slot, solved.from.span)
  return { value: solved.value, unit: whole.unit, raw, status, evidence: place }
}

/** The characters that a value was cut from; a unit or note printed behind the slot goes with its last cell. */
function cutFrom(slot: Slot, [from, to]: readonly [number, number]): Pick<Cell, 'raw' | 'evidence'> {
  const { text, offsets } = digitsOf(slot)
  const start = offsets[from] ?? 0
  const end = to >= text.length ? slot.source.text.length : (offsets[to] ?? slot.source.text.length)
  return { raw: slot.source.text.slice(start, end).trim(), evidence: locate(slot.source, start, end) }
}

function issuesOf(
  rows: readonly PlacedRow[],
  cells: Readonly<Record<string, Cell>>,
  solution: SolverSolution | null,
  table: TableKey,
): TableCells['issues'] {
  const keys = Object.keys(cells)
  const unreadable = new Set<string>()
  const ofSlots = rows.flatMap(({ columns, placement }) => {
    if (placement?.type !== 'cells') return []
    return columns.flatMap((column, index) => {
      const slot = placement.slots[index]
      if (slot?.reading.type === 'notANumber') unreadable.add(column.key)
      return slot ? issuesOfSlot(slot, `${table}.${column.key}`, column.printedUnit, column.expectedUnit) : []
    })
  })
  const ambiguous = keys.filter((key) => cells[key]?.status === 'ambiguous' && !unreadable.has(key))
  const missing = keys.filter((key) => cells[key]?.status === 'missing')
  const code = solution && solution.outcome !== 'solved' ? 'sums-do-not-decide' : 'ambiguous-cells'
  return [
    ...mergeIssues(ofSlots),
    ...issueOfCells(code, table, ambiguous),
    ...issueOfCells('cells-missing', table, missing),
    ...issueOfCells('single-equation', table, singleEquation(solution, cells)),
  ]
}

function singleEquation(solution: SolverSolution | null, cells: Readonly<Record<string, Cell>>): string[] {
  if (!solution) return []
  return [...solution.cells].flatMap(([key, solved]) =>
    solved.type === 'decided' && solved.equations === 1 && cells[key]?.status === 'inferred' ? [key] : [],
  )
}
