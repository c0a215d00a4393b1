import { forms } from '../../../../forms/index.ts'
import type { StoredReport } from '../../../contract/index.ts'
import { type Amount, type AmountOf, amountsOf, noAmount } from './amount.ts'

/** How applications ended, in the order of the form. */
export const outcomes = [
  'granted',
  'partlyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'otherProcessing',
] as const

export type Outcome = (typeof outcomes)[number]

/** What is compared of a report; all of applicants and outcomes together. */
export interface YearFigures {
  readonly sourceId: string
  readonly year: number
  readonly received: Amount
  readonly carriedIn: Amount
  readonly processed: Amount
  readonly carriedOut: Amount
  readonly outcomes: Readonly<Record<Outcome, Amount>>
  /** Of what was processed: refused; granted in whole or in part. */
  readonly refusedShare: Amount
  readonly grantedShare: Amount
  readonly reconsiderations: Amount
  readonly lawsuits: Amount
  /** Reconsiderations and lawsuits that the agency lost. */
  readonly overturned: Amount
  /** Relations to the year before that do not hold. */
  readonly broken: StoredReport['seriesChecks']
}

const lawsuits = ['litigationDirect', 'litigationAfterReconsideration']
const disputes = ['reconsideration', ...lawsuits]

/** The figures of one report. */
export function yearFigures(year: number, stored: StoredReport): YearFigures {
  const amountOf = amountsOf(stored)
  const total = (row: string): Amount => amountOf('applications', [`${row}.total`])
  const ended = outcomesOf(stored, amountOf)
  const processed = total('totalProcessed')
  return {
    sourceId: stored.report.id,
    year,
    received: total('new'),
    carriedIn: total('carriedIn'),
    processed,
    carriedOut: total('carriedOut'),
    outcomes: ended,
    refusedShare: shareOf([ended.refused], processed),
    grantedShare: shareOf([ended.granted, ended.partlyGranted], processed),
    reconsiderations: amountOf('disputes', ['reconsideration.total']),
    lawsuits: amountOf(
      'disputes',
      lawsuits.map((row) => `${row}.total`),
    ),
    overturned: amountOf(
      'disputes',
      disputes.map((row) => `${row}.corrected`),
    ),
    broken: stored.seriesChecks.filter(({ status }) => status === 'fail'),
  }
}

/** The rows of each outcome are those of the form that the table is printed in. */
function outcomesOf(stored: StoredReport, amountOf: AmountOf): YearFigures['outcomes'] {
  const form = stored.report.tables.applications?.form
  const rows = form ? forms[form].tables.applications.rows.map(({ key }) => key) : []
  const entries = outcomes.map((outcome) => {
    const own = rows.filter((row) => row === outcome || row.startsWith(`${outcome}.`))
    return [
      outcome,
      amountOf(
        'applications',
        own.map((row) => `${row}.total`),
      ),
    ] as const
  })
  return Object.fromEntries(entries) as Record<Outcome, Amount>
}

function shareOf(parts: readonly Amount[], whole: Amount): Amount {
  const all = [...parts, whole]
  const isUnsettled = all.some((amount) => amount.isUnsettled)
  const isCorrected = all.some((amount) => amount.isCorrected)
  const values = parts.flatMap(({ value }) => value ?? [])
  if (isUnsettled || values.length === 0 || !whole.value) return { ...noAmount, isUnsettled, isCorrected }
  return { value: values.reduce((sum, value) => sum + value, 0) / whole.value, isUnsettled, isCorrected }
}
