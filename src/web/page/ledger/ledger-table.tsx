import type { JSX } from 'preact'
import type { LedgerList } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { LedgerRow } from './ledger-row.tsx'
import { ledgerTexts } from './texts.ts'

export interface LedgerTableProps {
  readonly rows: LedgerList['rows']
  readonly isLoading: boolean
}

/** One line an agency and year. */
export function LedgerTable({ rows, isLoading }: LedgerTableProps): JSX.Element {
  const t = useTexts(ledgerTexts)
  return (
    <div class="scroll" aria-busy={isLoading}>
      <table class="rows">
        <thead>
          <tr>
            {[t.agency, t.year, t.state, t.published, t.onTime, t.after].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" class="wide-only">
              {t.sites}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <LedgerRow key={`${entry.agency.name} ${entry.year}`} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
