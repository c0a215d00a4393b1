import type { SolverProblem, SolverRow } from '../../src/tables/solver/index.ts'

type Value = number | null

/**
 * All fillings of a small table that satisfy its sums, found by trying every one: the statement of the
 * problem, word by word, to hold the solver against. Values of all cells, rows after each other.
 */
export function everyFilling({ rows, equations }: SolverProblem): Value[][] {
  const ids = rows.flatMap(({ cells }) => cells)
  const tables = rows
    .map(everyRowFilling)
    .reduce<Value[][]>(
      (before, ofRow) => before.flatMap((values) => ofRow.map((more) => [...values, ...more])),
      [[]],
    )
  return tables.filter((values) => {
    const sum = (side: readonly string[]) =>
      side.reduce((total, id) => total + (values[ids.indexOf(id)] ?? 0), 0)
    return equations.every(({ left, right }) => sum(left) === sum(right))
  })
}

/** Runs of digits without signs and points, and numbers. */
function everyRowFilling({ cells, pieces, blanks }: SolverRow): Value[][] {
  let cuts: Value[][] = [[]]
  for (const piece of pieces) {
    const readings =
      piece.type === 'digits' ? everyCut(piece.text) : [[piece.type === 'value' ? piece.value : null]]
    cuts = cuts.flatMap((before) => readings.map((reading) => [...before, ...reading]))
  }
  if (blanks === 'none') return cuts.filter((cut) => cut.length === cells.length)
  return cuts.flatMap((cut) => everyPlacing(cut, cells.length))
}

function everyCut(text: string): Value[][] {
  if (text === '') return [[]]
  const ends = text[0] === '0' ? [1] : Array.from(text, (_, index) => index + 1)
  return ends.flatMap((end) => everyCut(text.slice(end)).map((rest) => [Number(text.slice(0, end)), ...rest]))
}

function everyPlacing(values: readonly Value[], cells: number): Value[][] {
  if (values.length > cells) return []
  if (cells === 0) return [[]]
  const blankFirst = everyPlacing(values, cells - 1).map((rest) => [null, ...rest])
  const [first, ...others] = values
  if (first === undefined) return blankFirst
  return [...blankFirst, ...everyPlacing(others, cells - 1).map((rest) => [first, ...rest])]
}
