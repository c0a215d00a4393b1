import type { Choice } from './choice.ts'
import { maxListedValues, type SolvedCell } from './problem.ts'
import { type FillableRow, possibleChoices } from './row-fillings.ts'

/**
 * The cells of a row, by id. `bySums[cell]`: the choices to reckon with once the sums are heard; null
 * when they tell nothing, so that only what is certain without them is told.
 */
export function solvedCells(
  ids: readonly string[],
  row: FillableRow,
  bySums: readonly ReadonlySet<Choice>[] | null,
): [string, SolvedCell][] {
  const possible = possibleChoices(row)
  return ids.map((id, cell) => {
    const alone = possible[cell] ?? new Set()
    return [
      id,
      certainCell(alone) ?? solvedCell(bySums?.[cell] ?? null) ?? doubtedCell(bySums?.[cell] ?? alone),
    ]
  })
}

function certainCell(choices: ReadonlySet<Choice>): SolvedCell | null {
  const shared = sharedChoice(choices)
  if (!shared) return null
  const from = sourceOf(choices)
  return shared.type === 'unreadable'
    ? { type: 'unknown', from }
    : { type: 'certain', value: shared.value, from }
}

function solvedCell(choices: ReadonlySet<Choice> | null): SolvedCell | null {
  const shared = choices && sharedChoice(choices)
  if (!shared) return null
  const from = sourceOf(choices)
  if (shared.type === 'unreadable') return { type: 'unknown', from }
  return { type: 'decided', value: shared.value, from, equations: 1 }
}

function doubtedCell(choices: ReadonlySet<Choice>): SolvedCell {
  const readable = [...choices].filter(({ type }) => type !== 'unreadable')
  const values = [...new Set(readable.map(({ value }) => value))]
  values.sort((a, b) => (a ?? -Infinity) - (b ?? -Infinity))
  return { type: 'several', values: values.slice(0, maxListedValues) }
}

/** One of the choices, if all read the same; else null. */
function sharedChoice(choices: ReadonlySet<Choice>): Choice | null {
  const [first, ...others] = choices
  if (!first) return null
  const isUnreadable = first.type === 'unreadable'
  const isShared = others.every(
    ({ value, type }) => value === first.value && (type === 'unreadable') === isUnreadable,
  )
  return isShared ? first : null
}

function sourceOf(choices: ReadonlySet<Choice>) {
  const [first] = choices
  if (!first || first.type === 'blank' || choices.size > 1) return null
  return { piece: first.piece, span: [first.start, first.end] as const }
}
