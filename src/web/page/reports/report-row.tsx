import type { JSX } from 'preact'
import { errorMessage } from '../../../error-message.ts'
import type { ReportSummary } from '../../contract/index.ts'
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
      <td class="amount">{hasReport && <Doubts row={row} />}</td>
      <td class="amount">{hasReport && (row.failedChecks > 0 ? row.failedChecks : <Nothing />)}</td>
      <td>
        <StateMark state={row.state} />
      </td>
      <td class="soft nowrap" title={time(row.arrivedAt)}>
        {day(row.arrivedAt)}
      </td>
    </tr>
  )
}

/** What stands below the agency: why it was not read, else the file. */
function Second({ row }: { readonly row: ReportSummary }): JSX.Element | null {
  const language = useLanguage()
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

function Doubts({ row }: { readonly row: ReportSummary }): JSX.Element {
  const t = useTexts(reportsTexts)
  const { number } = useFormats()
  if (row.doubts === 0) return <Nothing />
  const words = t.ofAll(number(row.openDoubts), number(row.doubts))
  return (
    <span title={words}>
      <span aria-hidden="true">
        {row.openDoubts === row.doubts ? row.doubts : `${row.openDoubts}/${row.doubts}`}
      </span>
      <span class="unseen">{words}</span>
    </span>
  )
}

function Nothing(): JSX.Element {
  return <span class="soft">0</span>
}
