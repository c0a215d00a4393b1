import type { JSX } from 'preact'
import type { WatchedSite } from '../../contract/index.ts'
import { useTexts } from '../language/index.ts'
import { SiteRow } from './site-row.tsx'
import { sitesTexts } from './texts.ts'

export interface SiteTableProps {
  readonly rows: readonly WatchedSite[]
  readonly mayVisit: boolean
  readonly mayChange: boolean
  readonly onVisit: (name: string) => void
  readonly onTry: (name: string) => void
  readonly onRemove: (name: string) => void
}

/** The watched websites, one a row. */
export function SiteTable({ rows, ...actions }: SiteTableProps): JSX.Element {
  const t = useTexts(sitesTexts)
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            {[t.name, t.schedule, t.state, t.last, t.next].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {(actions.mayVisit || actions.mayChange) && (
              <th scope="col">
                <span class="unseen">{t.visit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SiteRow key={row.site.name} row={row} {...actions} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
