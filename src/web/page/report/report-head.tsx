import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SourceDetails, StoredReport } from '../../contract/index.ts'
import { apiAddress, fetchJson } from '../api/index.ts'
import { compareAddress } from '../compare/compare-query.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { Link } from '../router/index.ts'
import { announce, Trouble, useMayWrite } from '../shell/index.ts'

export interface ReportHeadProps {
  readonly details: SourceDetails
  /** Null where the source gave no report. */
  readonly stored: StoredReport | null
  /** This source is to be taken for its agency and year. */
  readonly onPrefer?: () => void
}

const texts = {
  zh: {
    year: (year: number) => `${year} 年度`,
    form: { 2019: '2019 年格式', 2021: '2021 年格式', mixed: '两种格式混用' },
    run: (number: number, version: string, time: string) => `第 ${number} 次读取，${version} 版，${time}`,
    again: '重新读取',
    asked: '已加入读取队列，完成后自动刷新。',
    rivals: '同一机关同一年度的其他来源',
    notPreferred: '统计采用另一来源',
    prefer: '改为采用此来源',
    reports: '全部报告',
    sameAgency: '同一机关',
    compare: '历年对比',
  },
  en: {
    year: (year: number) => `year ${year}`,
    form: { 2019: 'form of 2019', 2021: 'form of 2021', mixed: 'both forms mixed' },
    run: (number: number, version: string, time: string) => `reading ${number}, version ${version}, ${time}`,
    again: 'Read again',
    asked: 'It waits to be read; the page follows when that is done.',
    rivals: 'Other sources for this agency and year',
    notPreferred: 'another source is taken for figures',
    prefer: 'Take this source',
    reports: 'All reports',
    sameAgency: 'This agency',
    compare: 'Over the years',
  },
}

const shownDigits = 8

/** Whose report it is and on what, from which reading; and a way to have it read again. */
export function ReportHead({ details, stored, onPrefer }: ReportHeadProps): JSX.Element {
  const t = useTexts(texts)
  const title = stored?.report.title ?? details.origins[0]?.name ?? details.sourceId.slice(0, shownDigits)
  const agency = stored?.agency?.name ?? null
  return (
    <header class="report-head">
      <div class="view-head">
        <h1>{title}</h1>
        <div class="view-head-end">
          <Link to="/reports">{t.reports}</Link>
          {agency !== null && (
            <>
              <Link to={`/reports?${new URLSearchParams({ agency })}`}>{t.sameAgency}</Link>
              <Link to={compareAddress({ agencies: [agency], year: null, section: null })}>{t.compare}</Link>
            </>
          )}
          <ReadAgain sourceId={details.sourceId} />
        </div>
      </div>
      {stored && <Facts stored={stored} {...(onPrefer ? { onPrefer } : {})} />}
    </header>
  )
}

interface FactsProps extends Pick<ReportHeadProps, 'onPrefer'> {
  readonly stored: StoredReport
}

function Facts({ stored, onPrefer }: FactsProps): JSX.Element {
  const t = useTexts(texts)
  const mayWrite = useMayWrite()
  const { time } = useFormats()
  const { report, agency, run, rivals, isPreferred } = stored
  const facts = [
    agency?.name ?? report.agency,
    agency?.regionName ?? null,
    report.year === null ? null : t.year(report.year),
    report.form === null ? null : t.form[report.form],
    t.run(run.number, run.version, time(run.finishedAt ?? run.requestedAt)),
    isPreferred ? null : t.notPreferred,
  ].filter((fact) => fact !== null)
  return (
    <div class="report-facts">
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {rivals.length > 0 && (
        <p>
          {t.rivals}
          {rivals.map((rival) => (
            <Link key={rival} to={`/reports/${rival}`}>
              {rival.slice(0, shownDigits)}
            </Link>
          ))}
          {mayWrite && !isPreferred && onPrefer && (
            <button type="button" class="text" onClick={onPrefer}>
              {t.prefer}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

function ReadAgain({ sourceId }: { readonly sourceId: string }): JSX.Element | null {
  const t = useTexts(texts)
  const mayWrite = useMayWrite()
  const [state, setState] = useState<'idle' | 'asked' | { readonly error: unknown }>('idle')
  if (!mayWrite) return null
  const ask = async (): Promise<void> => {
    try {
      await fetchJson(apiAddress('/runs'), { method: 'POST', json: { type: 'source', source: sourceId } })
      setState('asked')
      announce(t.asked)
    } catch (error) {
      setState({ error })
    }
  }
  return (
    <>
      <button type="button" onClick={ask}>
        <Icon name="again" /> {t.again}
      </button>
      {state === 'asked' && <span class="soft">{t.asked}</span>}
      {typeof state === 'object' && <Trouble error={state.error} />}
    </>
  )
}
