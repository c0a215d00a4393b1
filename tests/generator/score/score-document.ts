import type { Report } from '../../../src/document/index.ts'
import type { Gold, GoldReport } from '../gold.ts'
import { emptyScore, type Offence, type Score } from './score.ts'
import { scoreCells } from './score-cells.ts'
import { scoreChecks } from './score-checks.ts'
import { scoreText } from './score-text.ts'

/** One line of `gongkai extract --ndjson`. */
export type ResultLine = Report | ErrorLine

export interface ErrorLine {
  readonly source: { readonly name: string }
  readonly error: { readonly code: string; readonly message: string }
}

/** The score of one document, and what went wrong with it; null: there was no line for it. */
export function scoreDocument(
  gold: Gold,
  line: ResultLine | null,
): { readonly score: Score; readonly offences: readonly Offence[] } {
  const score = emptyScore()
  if (gold.kind === 'negative') return scoreNegative(gold.name, line, score)
  score.documents = 1
  if (line === null || 'error' in line) return scoreFailure(gold, line, score)
  const offences = [
    ...scoreCells(gold, line, score),
    ...scoreText(gold, line, score),
    ...scoreChecks(gold, line, score),
  ]
  return { score, offences }
}

function scoreNegative(name: string, line: ResultLine | null, score: Score) {
  score.negatives = 1
  const isRejected = line !== null && 'error' in line && line.error.code !== 'internal-error'
  if (isRejected) score.negativesRejected = 1
  const note = line === null ? 'no line' : 'error' in line ? line.error.message : 'a report came out'
  return { score, offences: isRejected ? [] : [{ document: name, kind: 'accepted', note }] }
}

function scoreFailure(gold: GoldReport, line: ErrorLine | null, score: Score) {
  score.failed = 1
  for (const table of Object.values(gold.tables))
    for (const cell of Object.values(table.cells)) {
      score.cells++
      if (cell.value !== null) score.lost++
      if (cell.value !== null && cell.recoverable) score.recoverable++
    }
  score.titlesMissed = gold.sections.filter((section) => section.title !== null).length
  score.texts = gold.sections.length
  score.errors = gold.publishedErrors.length
  const note = line ? `${line.error.code}: ${line.error.message}` : 'no line'
  return { score, offences: [{ document: gold.name, kind: 'failed', note }] }
}
