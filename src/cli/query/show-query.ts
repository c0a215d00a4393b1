import { tallyReport } from '../../document/index.ts'
import { errorText, type Language } from '../../error-message.ts'
import type { SourceDetails, SourcePrefix } from '../../operations/index.ts'
import type { Run, StoredReport } from '../../store/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { texts } from '../texts.ts'
import type { Answer, Asked } from './answer.ts'

/** A source with its names and readings, and the report of a reading or the current one. */
export async function showQuery(
  { operations, language }: Asked,
  source: SourcePrefix,
  run: number | null,
): Promise<Answer> {
  const details = await operations.show(source, run)
  return { type: 'one', json: details, lines: toLines(details, language) }
}

function toLines({ sourceId, origins, runs, stored }: SourceDetails, language: Language): readonly string[] {
  const text = serviceTexts[language]
  return [
    sourceId,
    ...origins.map(({ name, url, firstSeenAt }) => text.origin(url ?? name, firstSeenAt)),
    ...runs.flatMap((run) => runLines(run, language)),
    ...(stored === null ? [] : reportLines(stored, language)),
  ]
}

function runLines({ number, version, state, failure, ...times }: Run, language: Language): readonly string[] {
  const at = times.finishedAt ?? times.startedAt ?? times.requestedAt
  const line = serviceTexts[language].runLine(number, version, state, at)
  if (failure === null) return [line]
  const { code, params } = failure
  return [line, `    ${errorText(code, params, language)}`]
}

function reportLines(stored: StoredReport, language: Language): readonly string[] {
  const { report, agency, isPreferred, rivals, seriesChecks, issues } = stored
  const { unknownAgency, unknownYear } = texts[language]
  const { read, doubts, failedChecks } = tallyReport(report)
  const text = serviceTexts[language]
  const failed = [...report.checks, ...seriesChecks].filter(({ status }) => status === 'fail')
  const flags = [...report.issues, ...issues].filter(({ severity }) => severity !== 'info')
  const region = agency?.regionName ? ` (${agency.regionName} ${agency.regionCode})` : ''
  return [
    report.title ?? text.unknown,
    `${agency?.name ?? report.agency ?? unknownAgency}${region}, ${report.year ?? unknownYear}`,
    text.tally(read, doubts, failedChecks),
    text.preferred(isPreferred, rivals.length),
    ...failed.map(({ message }) => `  ${message}`),
    ...flags.map(({ message }) => `  ${message}`),
  ]
}
