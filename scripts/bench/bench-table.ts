import type { BenchDocument, BenchFormat } from './bench-document.ts'
import type { Cost, Measurement } from './measure.ts'

/** What own code may take, a page for PDF and a document for the others. */
const targetMs: Readonly<Record<BenchFormat, number>> = { text: 5, html: 5, docx: 5, pdf: 8 }
const sizes: readonly BenchDocument['size'][] = ['sample', 'made-up', 'large']

/**
 * One line a document, and one with the mean of those made up of usual size in each format.
 *
 * `own` is whole less bare; the last column sets its processor time against the target.
 */
export function benchTable(measurements: readonly Measurement[], pages: ReadonlyMap<string, number>): string {
  const rows = Object.keys(targetMs).flatMap((format) =>
    sizes.flatMap((size) =>
      measurements
        .filter(({ document }) => document.format === format && document.size === size)
        .map((measurement) => row(measurement, pages.get(measurement.document.name) ?? 1)),
    ),
  )
  return aligned([['format', 'document', 'KB', 'bare', 'whole', 'own', 'target', ''], ...rows])
}

function row({ document, bare, whole }: Measurement, pages: number): string[] {
  const own = { wallMs: whole.wallMs - bare.wallMs, cpuMs: whole.cpuMs - bare.cpuMs }
  const target = targetMs[document.format] * pages
  return [
    document.format,
    `${document.name}${pages > 1 ? ` (${pages} pages)` : ''}`,
    (document.bytes.length / 1000).toFixed(1),
    times(bare),
    times(whole),
    times(own),
    // A page of 100 KB is not of usual size; its own part is held against the library's.
    document.size === 'large' && document.format !== 'pdf' ? '' : target.toFixed(0),
    verdict(own.cpuMs, bare.cpuMs, document.size === 'large' && document.format !== 'pdf' ? null : target),
  ]
}

function verdict(own: number, bare: number, target: number | null): string {
  const isFast = target === null || own <= target
  const isBelowBare = own <= bare
  return [isFast ? '' : 'over target', isBelowBare ? '' : 'more than bare']
    .filter((word) => word !== '')
    .join(', ')
}

function times({ wallMs, cpuMs }: Cost): string {
  return `${wallMs.toFixed(2)} / ${cpuMs.toFixed(2)}`
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length))) ?? []
  return rows
    .map((cells) =>
      cells
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
