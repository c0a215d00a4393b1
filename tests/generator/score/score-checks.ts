import type { Check, Report } from '../../../src/document/index.ts'
import type { GoldReport, PublishedError } from '../gold.ts'
import type { Offence, Score } from './score.ts'

/** Counts published errors found and failed checks where the print is right; the offences come out. */
export function scoreChecks(gold: GoldReport, report: Report, score: Score): Offence[] {
  const failed = report.checks.filter((check) => check.status === 'fail')
  const used = new Set<Check>()
  const offences: Offence[] = []
  for (const error of gold.publishedErrors) {
    score.errors++
    const check = failed.find((candidate) => !used.has(candidate) && isAbout(candidate, error))
    if (check) {
      used.add(check)
      score.errorsFound++
    } else offences.push({ document: gold.name, kind: 'error-missed', note: `${error.rule} at ${error.at}` })
  }
  for (const check of failed)
    if (!used.has(check) && !isKnown(check, gold)) {
      score.falseFailures++
      offences.push({ document: gold.name, kind: 'false-failure', note: `${check.rule}: ${check.message}` })
    }
  return offences
}

function isAbout(check: Check, error: Pick<PublishedError, 'rule' | 'at'>): boolean {
  if (error.rule === 'narrative.*')
    return check.rule.startsWith('narrative.') && check.cells.includes(error.at)
  return check.rule === error.rule && placeOf(check) === error.at
}

/** A second check of an error that was counted, or one that gold leaves open. */
function isKnown(check: Check, gold: GoldReport): boolean {
  const narrative = gold.publishedErrors.filter((error) => error.rule === 'narrative.*')
  return [...narrative, ...gold.undecidedChecks].some((place) => isAbout(check, place))
}

/** The row of a row sum, the column of the other sums. */
function placeOf(check: Check): string {
  const [, ...path] = (check.cells[0] ?? '').split('.')
  return check.rule.endsWith('row-sum') ? path.slice(0, -1).join('.') : (path.at(-1) ?? '')
}
