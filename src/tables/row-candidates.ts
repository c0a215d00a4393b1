import { fold } from '../document/index.ts'
import { labelFits } from './label.ts'
import type { PrintedRow } from './printed-row.ts'

/** A printed row that may stand for a row of the form, with the lines that may hold parts of its label. */
export interface Candidate {
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

const mostContextRows = 4
/** No label of a form, with its remark, has more characters. */
const longestLabel = 80
/** A label in a narrow column takes no more lines. */
const mostLabelRows = 12

/**
 * Rows with numbers; of the label-only ones those in a text whose numbers may have vanished. Where
 * numbers stand apart from their labels, a label alone is no sign of an empty row.
 */
export function toCandidates(printed: readonly PrintedRow[], labels: readonly string[]): Candidate[] {
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

/** Whether a row prints more than its label, or than one number without any. */
export function hasPrint(row: PrintedRow): boolean {
  const printed = row.slots.filter((slot) => slot.reading.type !== 'blank')
  return printed.length > (row.labels.length > 0 ? 0 : 1)
}

/** A number alone may be a page's; two, one below the other, are none. */
export function isOneOfMany(rows: readonly PrintedRow[], index: number): boolean {
  const isAlone = (row: PrintedRow | undefined) =>
    row !== undefined &&
    row.labels.length === 0 &&
    row.slots.some(({ reading: { type } }) => type === 'number' || type === 'notApplicable')
  return isAlone(rows[index]) && (isAlone(rows[index - 1]) || isAlone(rows[index + 1]))
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

/** How well the labels that stand in a row itself fit each row of the form. */
function ownFits(row: PrintedRow, labels: readonly string[]): readonly number[] {
  const [first, ...others] = ownLabels(row).map((label) => labelFits(label, labels))
  return others.reduce(bestOf, first ?? labels.map(() => 0))
}

/** The better of two fits to each row of the form. */
export function bestOf(fits: readonly number[], others: readonly number[]): readonly number[] {
  return fits.map((fit, index) => Math.max(fit, others[index] ?? 0))
}

/** The innermost label, then two joined, then all; prose that a text ran together with is none of them. */
export function ownLabels(row: PrintedRow): string[] {
  const inner = row.labels.length - 1
  const texts = row.labels.flatMap(({ text }, at) =>
    at === inner || text.length <= longestLabel ? [text] : [],
  )
  return texts.length < 2 ? texts : [texts.at(-1) ?? '', texts.slice(-2).join(''), texts.join('')]
}
