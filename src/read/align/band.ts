import type { TabularLine } from './tabular-line.ts'

/** Lines that share their columns: header lines, then body lines, the first of which may be half a label. */
export interface Band {
  readonly header: readonly TabularLine[]
  readonly body: readonly TabularLine[]
}

/** The first and the last line with values of a band, where its values begin on each page, its left edge, and where its labels end. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly valueStarts: ReadonlyMap<number, number>
  readonly left: number
  readonly labelEnd: number
}

/** White space between two lines in heights of a line; none over a page break. */
export function gapLines(above: TabularLine, below: TabularLine): number {
  if (above.line.page !== below.line.page) return 0
  return (below.line.y0 - above.line.y1) / Math.max(below.line.y1 - below.line.y0, Number.MIN_VALUE)
}

/** True when a band has label columns. */
export function hasLabels({ body }: Band): boolean {
  return body.some((line) => line.labels.length > 0)
}

/** True when the last token of a line stands over the numbers, or right of all labels and nearer to the numbers. */
export function reachesNumbers(line: TabularLine, run: Run): boolean {
  const start = run.valueStarts.get(line.line.page) ?? Math.min(...run.valueStarts.values())
  const last = line.labels.at(-1)
  if (!last) return false
  return last.x1 > start || (last.x0 > run.labelEnd && last.x0 > run.left + minHeadPart * (start - run.left))
}

/** A head of numbers that is set left of them begins in the right half of the space for labels. */
const minHeadPart = 0.5
