import type { Report, Table } from '../../document/index.ts'
import { tallyReport } from '../../document/index.ts'

/** What the choice between sources looks at, beside the report itself. */
export interface PreferenceGrounds {
  /** ISO 8601, UTC. */
  readonly firstSeenAt: string
  /** When a person last chose this source; null when nobody did. */
  readonly chosenAt: string | null
  /** Whether it was found on watched sites and stands at none of its addresses any more. */
  readonly isWithdrawn: boolean
}

/** Kinds of files, those whose tables can be read best first. */
const mediaTypes = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html',
  'application/pdf',
]
/** Later than any time that a clock shows here. */
const endOfTimeMs = 1e14
const digits = 15

/**
 * Sorts sources for one agency and year: the smallest, by code point, is preferred; the smaller id where
 * two are equal.
 *
 * In order: a person's last choice; more of the three tables; what still stands where it was found before what was
 * replaced or removed there; fewer cells in doubt; fewer checks that fail; DOCX before HTML before PDF before the rest;
 * seen first.
 */
export function preferenceOf(
  report: Report,
  { firstSeenAt, chosenAt, isWithdrawn }: PreferenceGrounds,
): string {
  const { doubts, failedChecks } = tallyReport(report)
  const rank = mediaTypes.indexOf(report.source.mediaType)
  const missing = Object.values(report.tables).filter((table: Table | null) => table === null).length
  const parts = [doubts, failedChecks, rank < 0 ? mediaTypes.length : rank, Date.parse(firstSeenAt)]
  return choiceKey(chosenAt) + toKey(missing) + standingKey(isWithdrawn) + parts.map(toKey).join('').trimEnd()
}

/** The part of a preference that says whether the source stands where it was found, and where in it that is. */
export function standingKey(isWithdrawn: boolean): string {
  return toKey(Number(isWithdrawn))
}

export const standingPlace = { start: 2 * (digits + 1), end: 3 * (digits + 1) } as const

/** The beginning of a preference: equally long for every source. */
export function choiceKey(chosenAt: string | null): string {
  const rest = chosenAt === null ? endOfTimeMs : endOfTimeMs - Date.parse(chosenAt)
  return toKey(rest)
}

function toKey(part: number): string {
  return `${String(part).padStart(digits, '0')} `
}
