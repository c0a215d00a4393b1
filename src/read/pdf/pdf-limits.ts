import { SourceError } from '../../errors.ts'

/**
 * How much work one PDF may ask for. Counted, never timed, so that the verdict is the same everywhere.
 *
 * A report of a large city has about 30 pages, 10,000 operators and 3,000 glyphs a page.
 */
export const pdfLimits = {
  pages: 300,
  streamBytes: 192 * 1024 * 1024,
  operatorsPerPage: 150_000,
  operators: 1_000_000,
  glyphs: 500_000,
  edgesPerPage: 60_000,
  imagePixels: 600_000_000,
  tableCells: 100_000,
} as const

export type PdfLimit = keyof typeof pdfLimits

/** Throws SourceError `too-large` when a count is beyond its limit. */
export function assertWithin(limit: PdfLimit, count: number): void {
  if (count > pdfLimits[limit]) throw new SourceError('too-large', { limit, maximum: pdfLimits[limit] })
}
