import type { JSX } from 'preact'
import type { FailedRun, RunRequest } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { FailureRow } from './failure-row.tsx'
import { arrivalsTexts } from './texts.ts'

export interface FailureTableProps {
  readonly rows: readonly FailedRun[]
  /** Whether other rows are awaited. */
  readonly isLoading: boolean
  /** Null where the person may only look. */
  readonly onRetry: ((request: RunRequest) => void) | null
}

/** Sources that gave no report, one a row. */
export function FailureTable({ rows, isLoading, onRetry }: FailureTableProps): JSX.Element {
  const t = useTexts(arrivalsTexts)
  return (
    <div class="scroll" aria-busy={isLoading}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.when}</th>
            {onRetry && (
              <th scope="col">
                <span class="unseen">{t.retry}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FailureRow key={row.sourceId} row={row} onRetry={onRetry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
