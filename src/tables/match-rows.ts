import type { FormTable } from '../forms/index.ts'
import { bestPairs, hasPrintFor, weakestFit } from './best-pairs.ts'
import { rowLabelsOf, strongFit } from './known-labels.ts'
import type { PrintedRow } from './printed-row.ts'
import { type Candidate, hasPrint, isOneOfMany, toCandidates } from './row-candidates.ts'
import { contextWeight, rowFits, standsInLabel } from './row-fits.ts'

/** Which printed row stands for which row of the form. */
export interface RowMatch {
  /** One entry a form row: the printed row, or null where none was found. */
  readonly rows: readonly (MatchedRow | null)[]
  /** Printed rows with numbers, between the first and the last match, that stand for none. */
  readonly extra: readonly PrintedRow[]
  /** Every form row has its printed row, and no other printed row could stand for one. */
  readonly isSure: boolean
  /** Worth of the matches less the cost of what was left over; to compare forms. */
  readonly score: number
}

export interface MatchedRow {
  readonly row: PrintedRow
  /** 'label': its label says so; 'position': it stands between its neighbours, and nothing else does. */
  readonly by: 'label' | 'position'
  /** Its own words are not like the label, and the lines beside it, which may be its neighbours', are so but roughly. */
  readonly isRough: boolean
  readonly fit: number
}

/**
 * Matches printed rows to the rows of a form: both keep their order, and the sum of label fits is the
 * highest possible. A row without a readable label takes the place that its neighbours leave.
 */
export function matchRows(printed: readonly PrintedRow[], form: FormTable): RowMatch {
  const labels = rowLabelsOf(form)
  const candidates = toCandidates(printed, labels)
  const fits = candidates.map((candidate) => rowFits(candidate, form))
  const { pairs, score } = bestPairs(candidates, fits, form.rows)
  addRowsOutOfOrder(pairs, candidates, fits, form)
  const rows = form.rows.map((formRow, j): MatchedRow | null => {
    const i = pairs.get(j)
    const candidate = i === undefined ? undefined : candidates[i]
    if (i === undefined || !candidate) return null
    const fit = fits[i]?.[j] ?? 0
    const isLabelled =
      fit >= weakestFit && (candidate.row.labels.length > 0 || standsInLabel(candidate, formRow))
    const isRough = fit < contextWeight && (candidate.ownFits[j] ?? 0) < weakestFit
    return { row: candidate.row, by: isLabelled ? 'label' : 'position', isRough, fit }
  })
  const extra = extraRows(candidates, rows)
  const fewest = Math.min(...form.rows.map((row) => row.columns.length))
  const known = new Set(candidates.flatMap(({ row, bestFit }) => (bestFit >= strongFit ? [row] : [])))
  const isSure =
    rows.every((row) => row !== null) && !extra.some((row) => known.has(row) || hasPrintFor(row, fewest))
  return { rows, extra, isSure, score }
}

/**
 * A row whose label is beyond doubt stands for its form row also where the print has another order; lines
 * beside it, which may be its neighbours', count as its label only to the letter. It comes before a row that
 * only stands in its place, as one of another table does.
 */
function addRowsOutOfOrder(
  pairs: Map<number, number>,
  candidates: readonly Candidate[],
  fits: readonly (readonly number[])[],
  form: FormTable,
): void {
  const used = new Set(pairs.values())
  candidates.forEach(({ row, ownFits }, i) => {
    if (used.has(i) || row.slots.length === 0) return
    const sure = (fits[i] ?? []).flatMap((fit, j) =>
      (ownFits[j] ?? 0) >= strongFit || fit >= contextWeight ? [j] : [],
    )
    const [j] = sure
    if (sure.length !== 1 || j === undefined) return
    const pair = pairs.get(j)
    const isByPlace = pair !== undefined && (fits[pair]?.[j] ?? 0) < weakestFit
    const isWhole = hasPrintFor(row, form.rows[j]?.columns.length ?? 0)
    if (pair === undefined || (isByPlace && isWhole)) pairs.set(j, i)
  })
}

function extraRows(candidates: readonly Candidate[], matched: readonly (MatchedRow | null)[]): PrintedRow[] {
  const used = new Set(matched.map((match) => match?.row))
  const order = candidates.map(({ row }) => row)
  const from = order.findIndex((row) => used.has(row))
  const to = order.findLastIndex((row) => used.has(row))
  const within = order.slice(Math.max(0, from), to + 1)
  return within.filter((row, index) => !used.has(row) && (hasPrint(row) || isOneOfMany(within, index)))
}
