import type { TabularLine } from './tabular-line.ts'

/** Lines that share their columns: header lines, then body lines, the first of which may be half a label. */
export interface Band {
  readonly header: readonly TabularLine[]
  readonly body: readonly TabularLine[]
}

/** The first and the last line with values of a band, where its values begin on each page, and where its labels end. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly valueStarts: ReadonlyMap<number, number>
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
