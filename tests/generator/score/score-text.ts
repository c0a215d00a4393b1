import type { Report } from '../../../src/document/index.ts'
import type { GoldReport } from '../gold.ts'
import { foldHeading, foldText, similarity } from './compare-text.ts'
import type { Offence, Score } from './score.ts'

/** Below this, a section's text is worth a look. */
const lowSimilarity = 0.95

/** Counts titles, section texts, agency, year, form and period into `score`; the offences come out. */
export function scoreText(gold: GoldReport, report: Report, score: Score): Offence[] {
  return [...scoreSections(gold, report, score), ...scoreParticulars(gold, report, score)]
}

function scoreSections(gold: GoldReport, report: Report, score: Score): Offence[] {
  return gold.sections.flatMap((section, index): Offence[] => {
    const found = report.sections[index]
    const offences: Offence[] = []
    const want = section.title === null ? null : foldHeading(section.title)
    const got = found?.title == null ? null : foldHeading(found.title)
    if (want !== null && want === got) score.titlesFound++
    else {
      if (want !== null) score.titlesMissed++
      if (got !== null) score.titlesInvented++
      if (want !== got)
        offences.push({
          document: gold.name,
          kind: 'heading',
          note: `${section.key}: gold ${section.title}, got ${found?.title ?? null}`,
        })
    }
    const texts = [
      section.text,
      ...(section.optionalTail ? [`${section.text}\n${section.optionalTail}`] : []),
    ]
    const alike = Math.max(...texts.map((text) => similarity(text, found?.text ?? '')))
    score.textSum += alike
    score.texts++
    if (alike < lowSimilarity)
      offences.push({ document: gold.name, kind: 'text', note: `${section.key}: ${alike.toFixed(2)}` })
    return offences
  })
}

function scoreParticulars(gold: GoldReport, report: Report, score: Score): Offence[] {
  const offences: Offence[] = []
  const verdict = (kind: keyof Score, isRight: boolean, want: unknown, got: unknown) => {
    if (isRight) score[kind]++
    else
      offences.push({
        document: gold.name,
        kind,
        note: `gold ${JSON.stringify(want)}, got ${JSON.stringify(got)}`,
      })
  }
  const agencies = [gold.agency, ...gold.agencyAlso].map(foldText)
  const titles = [gold.title, ...gold.titleAlso].map(foldText)
  verdict('agencies', agencies.includes(foldText(report.agency)), gold.agency, report.agency)
  verdict('titles', titles.includes(foldText(report.title)), gold.title, report.title)
  verdict('years', gold.year === report.year, gold.year, report.year)
  verdict('forms', gold.form === null || gold.form === report.form, gold.form, report.form)
  const isPeriod =
    gold.period === null ||
    (gold.period.start === report.period?.start && gold.period.end === report.period?.end)
  verdict('periods', isPeriod, gold.period, report.period)
  return offences
}
