import type { JSX } from 'preact'
import { errorMessage } from '../../../error-message.ts'
import type { ReportSummary } from '../../contract/index.ts'
import { sectionNames } from '../judge/names.ts'
import { useFormats, useLanguage, useTexts } from '../language/index.ts'
import { Link } from '../router/index.ts'
import { isErrorCode } from '../shell/index.ts'
import { StateMark } from './state-mark.tsx'
import { formNames, levelNames, reportsTexts } from './texts.ts'

/** One report of the list. */
export function ReportRow({ row }: { readonly row: ReportSummary }): JSX.Element {
  const t = useTexts(reportsTexts)
  const levels = useTexts(levelNames)
  const forms = useTexts(formNames)
  const { day, time } = useFormats()
  const hasReport = row.state !== 'failed' && row.state !== 'waiting'
  const isBetween = row.state === 'failed-checks' && row.failedChecks === 0
  return (
    <tr>
      <th scope="row" class="report-name">
        <Link to={`/reports/${row.sourceId}`} data-row="">
          {row.agency ?? (hasReport ? t.nameless : row.name)}
        </Link>
        {!row.isPreferred && hasReport && (
          <span class="tag" title={t.alternativeLong}>
            {t.alternative}
          </span>
        )}
        <Second row={row} />
      </th>
      <td>{row.year}</td>
      <td class="report-region">{row.regionName}</td>
      <td class="wide-only">{levels[row.level ?? ''] ?? row.level}</td>
      <td class="wide-only">{forms[row.form ?? ''] ?? row.form}</td>
      <td class="amount wide-only">{hasReport && <Amount count={row.doubts} />}</td>
      <td class="amount">
        {hasReport && (isBetween ? <BetweenReports /> : <Amount count={row.failedChecks} />)}
      </td>
      <td class="amount">{hasReport && <Amount count={row.openDoubts} />}</td>
      <td>
        <StateMark state={row.state} />
      </td>
      <td class="soft nowrap" title={time(row.arrivedAt)}>
        {day(row.arrivedAt)}
      </td>
    </tr>
  )
}

/** What stands below the agency: the words that were looked for, else why it was not read, else the file. */
function Second({ row }: { readonly row: ReportSummary }): JSX.Element | null {
  const language = useLanguage()
  if (row.snippet !== null) return <Found snippet={row.snippet} />
  if (row.errorCode !== null && isErrorCode(row.errorCode)) {
    return <span class="second">{errorMessage(row.errorCode, row.errorParams ?? {}, language)}</span>
  }
  if (row.agency === null) return null
  return (
    <span class="second" title={row.name}>
      {row.name}
    </span>
  )
}

/** The words that were looked for, in their sentence. */
function Found({ snippet }: { readonly snippet: NonNullable<ReportSummary['snippet']> }): JSX.Element {
  const names = useTexts(sectionNames)
  const { section, text, span } = snippet
  const [from, to] = span
  return (
    <span class="second snippet">
      {names[section]}：…{text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}…
    </span>
  )
}

/** What fails lies not in the report, but between it and that of another year. */
function BetweenReports(): JSX.Element {
  const t = useTexts(reportsTexts)
  return <span title={t.betweenLong}>{t.between}</span>
}

function Amount({ count }: { readonly count: number }): JSX.Element {
  const { number } = useFormats()
  return <span class={count === 0 ? 'soft' : undefined}>{number(count)}</span>
}
