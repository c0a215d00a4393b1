import { tallyReport } from '../../document/index.ts'
import { errorMessage, errorRemedy, type Language } from '../../error-message.ts'
import type { Result } from '../inputs/extract-input.ts'
import { texts } from '../texts.ts'
import { printable } from './printable.ts'

type Failure = Extract<Result, { type: 'failure' }>
type Success = Extract<Result, { type: 'report' }>

/** One line of NDJSON: the report, or the error; its message is English whatever the language of the user. */
export function toJsonLine(result: Result): string {
  if (result.type === 'report') return JSON.stringify(result.report)
  const { name, code, params } = result
  return JSON.stringify({
    source: { name },
    error: { code, message: errorMessage(code, params, 'en'), params },
  })
}

/** A report in one line, for people. */
export function toReportLine({ name, report }: Success, language: Language): string {
  const { unknownAgency, unknownYear, report: line } = texts[language]
  const year = report.year === null ? unknownYear : String(report.year)
  return printable(line(name, report.agency ?? unknownAgency, year, tallyReport(report)))
}

/** What is the matter with an input and what to do about it in one line, for people. */
export function toFailureLine({ name, code, params }: Failure, language: Language): string {
  const message = errorMessage(code, params, language)
  return printable(texts[language].failure(name, message, errorRemedy(code, language)))
}
