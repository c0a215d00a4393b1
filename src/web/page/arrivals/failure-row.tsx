import type { JSX } from 'preact'
import type { FailedRun, RunRequest } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Link } from '../router/index.ts'
import { FailureText } from './failure-text.tsx'
import { arrivalsTexts } from './texts.ts'

export interface FailureRowProps {
  readonly row: FailedRun
  /** Null where the person may only look. */
  readonly onRetry: ((request: RunRequest) => void) | null
}

/** One source that gave no report. */
export function FailureRow({ row, onRetry }: FailureRowProps): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { time } = useFormats()
  return (
    <tr>
      <th scope="row" class="file-name">
        <Link to={`/reports/${row.sourceId}`} data-row="">
          {row.name}
        </Link>
      </th>
      <td>
        <FailureText failure={row.failure} />
      </td>
      <td class="soft nowrap">{time(row.finishedAt)}</td>
      {onRetry && (
        <td class="row-action">
          <button
            type="button"
            class="text"
            aria-label={t.retryOf(row.name)}
            onClick={() => onRetry({ type: 'source', source: row.sourceId })}
          >
            {t.retry}
          </button>
        </td>
      )}
    </tr>
  )
}
