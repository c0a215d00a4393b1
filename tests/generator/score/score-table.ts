import type { Score } from './score.ts'

/** The scores as a table of text, one row a layout, columns aligned. */
export function scoreTable(scores: readonly (readonly [string, Score])[]): string {
  const rows = [
    ['layout', ...columns.map(([name]) => name)],
    ...scores.map(([layout, score]) => [layout, ...columns.map(([, show]) => show(score))]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((text, column) =>
          column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

const columns: readonly (readonly [string, (score: Score) => string])[] = [
  ['docs', (score) => String(score.documents + score.negatives)],
  ['failed', (score) => String(score.failed)],
  ['cells', (score) => String(score.cells)],
  ['silent', (score) => String(score.silent)],
  ['f.blank', (score) => String(score.falseBlanks)],
  ['flagged', (score) => String(score.flagged)],
  ['lost', (score) => String(score.lost)],
  ['doubted', (score) => String(score.doubted)],
  ['doubt%', (score) => percent(score.doubted, score.right)],
  ['recovered', (score) => ratio(score.recovered, score.recoverable)],
  ['titleF1', (score) => titleF1(score)],
  ['text', (score) => (score.texts > 0 ? (score.textSum / score.texts).toFixed(3) : '-')],
  ['agency', (score) => ratio(score.agencies, score.documents)],
  ['title', (score) => ratio(score.titles, score.documents)],
  ['year', (score) => ratio(score.years, score.documents)],
  ['form', (score) => ratio(score.forms, score.documents)],
  ['period', (score) => ratio(score.periods, score.documents)],
  ['f.fail', (score) => String(score.falseFailures)],
  ['errors', (score) => ratio(score.errorsFound, score.errors)],
  ['noEvid', (score) => String(score.unevidenced)],
  ['rejected', (score) => ratio(score.negativesRejected, score.negatives)],
]

function ratio(part: number, whole: number): string {
  return whole > 0 ? `${part}/${whole}` : '-'
}

function percent(part: number, whole: number): string {
  return whole > 0 ? ((part / whole) * 100).toFixed(2) : '-'
}

function titleF1(score: Score): string {
  const both = 2 * score.titlesFound
  const all = both + score.titlesMissed + score.titlesInvented
  return all > 0 ? (both / all).toFixed(3) : '-'
}
