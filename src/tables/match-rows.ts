import { fold } from '../document/index.ts'
import type { FormRow, FormTable } from '../forms/index.ts'
import { isHeaderWord, rowLabelsOf, strongFit } from './known-labels.ts'
import { endsInLabel, labelFits } from './label.ts'
import type { PrintedRow } from './printed-row.ts'

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

interface Candidate {
  readonly row: PrintedRow
  /** Label-only rows directly before and after it, which may hold parts of its label. */
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
  /** The same, as far as a label in a narrow column goes. */
  readonly above: readonly (readonly string[])[]
  readonly below: readonly (readonly string[])[]
  /** How well the labels that stand in the row itself fit each row of the form, and the best of it. */
  readonly ownFits: readonly number[]
  readonly bestFit: number
}

const weakestFit = 0.5
const missingCost = 0.3
const extraCost = 0.2
/** A row with a place for every cell is likelier than a stray number. */
const completeBonus = 0.3
const incompleteCost = 0.5
/** A sure match outweighs several likely ones. */
const strongBonus = 0.2
/** What a row without any label is worth at any place. */
const unlabelledWorth = 0.45
/** A wrapped label is told by the lines above and below it, but its own line counts more. */
const contextWeight = 0.92
const mostContextRows = 4
/** A label in a narrow column takes no more lines. */
const mostLabelRows = 12

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

/** A number alone may be a page's; two, one below the other, are none. */
function isOneOfMany(rows: readonly PrintedRow[], index: number): boolean {
  const isAlone = (row: PrintedRow | undefined) =>
    row !== undefined &&
    row.labels.length === 0 &&
    row.slots.some(({ reading: { type } }) => type === 'number' || type === 'notApplicable')
  return isAlone(rows[index]) && (isAlone(rows[index - 1]) || isAlone(rows[index + 1]))
}

function hasPrint(row: PrintedRow): boolean {
  const printed = row.slots.filter((slot) => slot.reading.type !== 'blank')
  return printed.length > (row.labels.length > 0 ? 0 : 1)
}

/**
 * Rows with numbers; of the label-only ones those in a text whose numbers may have vanished. Where
 * numbers stand apart from their labels, a label alone is no sign of an empty row.
 */
function toCandidates(printed: readonly PrintedRow[], labels: readonly string[]): Candidate[] {
  const candidates: Candidate[] = []
  const hasOrphans = printed.some(
    (row, at) =>
      (row.labels.length === 0 && (hasPrint(row) || isOneOfMany(printed, at))) || isBehindHeaderPiece(row),
  )
  printed.forEach((row, index) => {
    const isVanished = row.layout !== 'grid' && row.labels.length > 0 && !hasOrphans
    if ((row.slots.length === 0 && !isVanished) || isBehindHeaderPiece(row)) return
    const fits = ownFits(row, labels)
    candidates.push({
      row,
      before: labelsBeside(printed, index, -1, mostContextRows),
      after: labelsBeside(printed, index, 1, mostContextRows),
      above: labelsBeside(printed, index, -1, mostLabelRows),
      below: labelsBeside(printed, index, 1, mostLabelRows),
      ownFits: fits,
      bestFit: Math.max(0, ...fits),
    })
  })
  return candidates
}

/** Numbers of a text behind the end of an applicant's name that is broken over lines, as no row's label ends. */
function isBehindHeaderPiece({ layout, labels, slots }: PrintedRow): boolean {
  const label = fold(labels.at(-1)?.text ?? '')
  return layout === 'text' && slots.length > 0 && /^(?:自?然?人|组?织|机?构|企?业)$/u.test(label)
}

function labelsBeside(printed: readonly PrintedRow[], index: number, step: 1 | -1, most: number): string[][] {
  const labels: string[][] = []
  for (let at = index + step; printed[at] && labels.length < most; at += step) {
    const row = printed[at] as PrintedRow
    if (row.slots.length > 0) break
    labels.push(row.labels.map((label) => label.text))
  }
  return step < 0 ? labels.reverse() : labels
}

/**
 * How well a printed row fits each row of the form. Where its own words and lines beside them are a label
 * with its number to the letter, be it behind its group's, it is no other row: those lines fit the next row,
 * too, but not its words.
 */
function rowFits(candidate: Candidate, form: FormTable): readonly number[] {
  const labels = rowLabelsOf(form)
  const { row, before, after, ownFits, bestFit } = candidate
  if (row.slots.length === 0) return ownFits.map((fit) => (fit >= 0.9 ? 0.6 * fit : 0))
  if (bestFit >= strongFit) return ownFits
  const innermost = ownLabels(row)[0] ?? ''
  const wrapped = allWrappedLabels(innermost, before, after)
  const fits = wrapped
    .map((label) => labelFits(label, labels).map((fit) => contextWeight * fit))
    .reduce(bestOf, ownFits)
  const whole = innermost === '' ? [] : wholeLabels(candidate, form)
  return whole.includes(true) ? fits.map((fit, j) => (whole[j] ? Math.max(fit, contextWeight) : 0)) : fits
}

/** Whether a row's own words and the lines beside it end in the label of each row of the form; not the lines below alone. */
function wholeLabels(candidate: Candidate, form: FormTable): readonly boolean[] {
  const prints = printsAround(candidate)
  return form.rows.map(({ path }) =>
    [path.slice(-1), path.slice(-2)].some((parts) => {
      const label = parts.join('')
      return prints.some(({ print, after }) => endsInLabel(print, label) && !endsInLabel(after, label))
    }),
  )
}

/** Whether the numbers stand between the two halves of a row's label, as beside a label of two lines. */
function standsInLabel(candidate: Candidate, { path }: FormRow): boolean {
  const label = path.at(-1) ?? ''
  return printsAround(candidate).some(
    ({ front, after, print }) =>
      endsInLabel(print, label) && !endsInLabel(front, label) && !endsInLabel(after, label),
  )
}

interface PrintAround {
  readonly front: string
  readonly after: string
  /** The words of the row itself between the two. */
  readonly print: string
}

/** The words in front of a row and of none, one or more of the lines below it. */
function printsAround({ row, above, below }: Candidate): PrintAround[] {
  return labelParts.flatMap((part) => {
    const own = part(row.labels.map(({ text }) => text))
    const front = above.map(part).join('')
    const lines = below.map(part)
    return [...lines.keys(), lines.length].map((down) => {
      const after = lines.slice(0, down).join('')
      return { front, after, print: front + own + after }
    })
  })
}

/** What of a line's words goes on with a label: all, those in its last column, the last in a column that holds two. */
const labelParts: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(''),
  (words) => words.at(-1) ?? '',
  (words) => words.at(-1)?.trim().split(/\s+/u).at(-1) ?? '',
]

/** With the labels beside it whole; where groups wrap in columns of their own, with the innermost ones alone. */
function allWrappedLabels(
  innermost: string,
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): string[] {
  const joined = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(''))
  const inner = (rows: readonly (readonly string[])[]) => rows.map((row) => row.at(-1) ?? '')
  const whole = wrappedLabels(innermost, joined(before), joined(after))
  if (![...before, ...after].some((row) => row.length > 1)) return whole
  const own = isHeaderWord(innermost, 'applications') ? '' : innermost
  return [...whole, ...wrappedLabels(own, inner(before), inner(after))]
}

/** How well the labels that stand in a row itself fit each row of the form. */
function ownFits(row: PrintedRow, labels: readonly string[]): readonly number[] {
  const [first, ...others] = ownLabels(row).map((label) => labelFits(label, labels))
  return others.reduce(bestOf, first ?? labels.map(() => 0))
}

function bestOf(fits: readonly number[], others: readonly number[]): readonly number[] {
  return fits.map((fit, index) => Math.max(fit, others[index] ?? 0))
}

/** The label with lines from above and below joined to it. */
function wrappedLabels(innermost: string, before: readonly string[], after: readonly string[]): string[] {
  const labels: string[] = []
  for (let up = 0; up <= before.length; up++) {
    for (let down = 0; down <= after.length; down++) {
      if (up + down === 0) continue
      labels.push(before.slice(before.length - up).join('') + innermost + after.slice(0, down).join(''))
    }
  }
  return labels
}

/** The innermost label, then two joined, then all. */
function ownLabels(row: PrintedRow): string[] {
  const texts = row.labels.map((label) => label.text)
  return texts.length < 2 ? texts : [texts.at(-1) ?? '', texts.slice(-2).join(''), texts.join('')]
}

/**
 * What it is worth to let a printed row stand for a form row; less than nothing when only its place fits,
 * and never worth it when its label says beyond doubt that it is another row.
 */
function worth({ row, bestFit }: Candidate, fit: number, { columns }: FormRow): number {
  if (row.slots.length === 0) return fit > 0 ? fit : -1
  if (bestFit >= strongFit && fit < strongFit) return Number.NEGATIVE_INFINITY
  const complete = hasPrintFor(row, columns.length) ? completeBonus : -incompleteCost
  if (row.labels.length === 0) return Math.max(fit, unlabelledWorth) + complete
  if (fit >= strongFit) return fit + strongBonus + complete
  return (fit >= weakestFit ? fit : fit - weakestFit) + complete
}

/** Whether a row holds enough print for so many cells, be it in one run of digits. */
function hasPrintFor({ slots }: PrintedRow, count: number): boolean {
  if (slots.length >= count) return true
  const runs = slots
    .filter((slot) => !slot.isWhole)
    .map((slot) => slot.source.text.replace(/\D/gu, '').length)
  return slots.length - runs.length + runs.reduce((sum, length) => sum + length, 0) >= count
}

function skipCost({ row }: Candidate): number {
  return row.slots.length === 0 ? 0 : extraCost
}

/** Form row index -> candidate index, by dynamic programming over both orders. */
function bestPairs(
  candidates: readonly Candidate[],
  fits: readonly (readonly number[])[],
  formRows: readonly FormRow[],
): { pairs: Map<number, number>; score: number } {
  const width = formRows.length
  const worths = candidates.map((candidate, i) =>
    formRows.map((row, j) => worth(candidate, fits[i]?.[j] ?? 0, row)),
  )
  const best = Array.from({ length: candidates.length + 1 }, () => new Float64Array(width + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const pair = (i: number, j: number) => (worths[i]?.[j] ?? Number.NEGATIVE_INFINITY) + at(i + 1, j + 1)
  const skip = (i: number, j: number) => at(i + 1, j) - skipCost(candidates[i] as Candidate)
  for (let i = candidates.length; i >= 0; i--) {
    const own = best[i] as Float64Array
    for (let j = width; j >= 0; j--) {
      if (i === candidates.length) own[j] = -(width - j) * missingCost
      else if (j === width) own[j] = skip(i, j)
      else own[j] = Math.max(pair(i, j), skip(i, j), at(i, j + 1) - missingCost)
    }
  }
  const pairs = new Map<number, number>()
  for (let i = 0, j = 0; i < candidates.length && j < width; ) {
    if (at(i, j) === pair(i, j)) pairs.set(j++, i++)
    else if (at(i, j) === skip(i, j)) i += 1
    else j += 1
  }
  return { pairs, score: at(0, 0) }
}
