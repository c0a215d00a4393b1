import type { FormRow, FormTable } from '../forms/index.ts'
import { isHeaderWord, rowLabelsOf, strongFit } from './known-labels.ts'
import { endsInLabel, labelFits } from './label.ts'
import { bestOf, type Candidate, ownLabels } from './row-candidates.ts'

/** A wrapped label is told by the lines above and below it, but its own line counts more. */
export const contextWeight = 0.92

/**
 * How well a printed row fits each row of the form. Where its own words and lines beside them are a label
 * with its number to the letter, be it behind its group's, it is no other row: those lines fit the next row,
 * too, but not its words.
 */
export function rowFits(candidate: Candidate, form: FormTable): readonly number[] {
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
export function standsInLabel(candidate: Candidate, { path }: FormRow): boolean {
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
