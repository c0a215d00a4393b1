import { createIssue, type Document, fold, type Issue, type Report } from '../document/index.ts'
import {
  agencyOfMetadata,
  agencyOfPreamble,
  agencyOfSignature,
  agencyOfTitle,
  findPeriod,
  type Segments,
  titleFromMetadata,
  toProse,
  yearOf,
} from '../segment/index.ts'

/** Whose report it is, and on what year. */
export interface Identity extends Pick<Report, 'title' | 'agency' | 'year' | 'period'> {
  readonly issues: readonly Issue[]
}

/**
 * Title, agency, year and period. The best evidence for the year is the statistics period, then the
 * title, then the preamble; one that is not stated is null, never a guess.
 */
export function identify(document: Document, segments: Segments): Identity {
  const title = segments.title?.text ?? titleFromMetadata(document.metadata.titles)
  const preamble = toProse(segments.preamble)
  const period = findPeriod(preamble) ?? findPeriod(toProse(segments.sections[0]?.blocks ?? []))
  const titleYear = title === null ? null : yearOf(title)
  const periodYear = period && Number(period.start.slice(0, 4))
  const year = periodYear ?? titleYear ?? yearOfReport(preamble)
  const agency =
    (title === null ? null : agencyOfTitle(title)) ??
    agencyOfPreamble(preamble) ??
    agencyOfSignature(toProse(segments.sections.at(-1)?.blocks ?? []).split('\n')) ??
    agencyOfMetadata(document.metadata.agencies)
  const isConflict = periodYear !== null && titleYear !== null && periodYear !== titleYear
  return {
    title,
    agency,
    year,
    period,
    issues: [
      ...(title === null ? [createIssue('title-missing')] : []),
      ...(agency === null ? [createIssue('agency-missing')] : []),
      ...(year === null ? [createIssue('year-missing')] : []),
      ...(isConflict ? [createIssue('year-conflict', { title: titleYear, period: periodYear })] : []),
    ],
  }
}

/** The year in the preamble's words for the report: `2022年政府信息公开工作年度报告`, `2022年度报告`, `2022年海河市商务局政府信息公开工作年度报告`. */
function yearOfReport(preamble: string): number | null {
  const year = '((?:20\\d\\d|二[〇○零O0]..)年)度?'
  const subject = '(?:政府信息公开|政务公开|信息公开)'
  const text = fold(preamble)
  const found =
    new RegExp(`${year}(?:${subject}|年度报告|报告)`, 'u').exec(text) ??
    new RegExp(`${year}[^,，。;；:：《》\\d]{2,40}?${subject}[^,，。;；:：《》]{0,8}(?:报告|年报)`, 'u').exec(
      text,
    )
  return found?.[1] ? yearOf(found[1]) : null
}
