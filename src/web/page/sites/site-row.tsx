import type { JSX } from 'preact'
import { visitReasons } from '../../../visit-reasons.ts'
import type { WatchedSite } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import type { SiteTableProps } from './site-table.tsx'
import { sitesTexts } from './texts.ts'

export interface SiteRowProps extends Omit<SiteTableProps, 'rows'> {
  readonly row: WatchedSite
}

const looks: Readonly<Record<WatchedSite['state'], readonly [icon: IconName, look: string]>> = {
  waiting: ['clock', 'state-waiting'],
  running: ['running', 'state-running'],
  'broken-off': ['again', 'state-doubts'],
  done: ['tick', 'state-done'],
  failed: ['cross', 'state-failed'],
}

/** One watched website. */
export function SiteRow({ row, mayVisit, mayChange, onVisit, onTry, onRemove }: SiteRowProps): JSX.Element {
  const t = useTexts(sitesTexts)
  const { time } = useFormats()
  const { site, state, visit, dueAt } = row
  const [icon, look] = looks[state]
  const { name } = site
  return (
    <tr>
      <th scope="row" class="site-name">
        <strong>{name}</strong>
        {site.agency && <span class="site-agency">{site.agency}</span>}
        <a class="second" href={site.url} rel="noreferrer" target="_blank">
          {site.url}
        </a>
      </th>
      <td>
        {site.schedule === null ? (
          <span title={t.usual}>{t.usualShort}</span>
        ) : (
          <>
            {site.schedule.cron.map((expression) => (
              <code key={expression} class="cron">
                {expression}
              </code>
            ))}
            <span class="second">{site.schedule.timeZone}</span>
          </>
        )}
      </td>
      <td>
        <span class={`state ${look}`}>
          <Icon name={icon} /> {t.states[state]}
        </span>
      </td>
      <td>
        <LastVisit visit={visit} />
      </td>
      <td class="nowrap">{dueAt !== null && time(dueAt)}</td>
      {(mayVisit || mayChange) && (
        <td class="row-action">
          {mayVisit && (
            <>
              <button type="button" class="text" aria-label={t.visitOf(name)} onClick={() => onVisit(name)}>
                {t.visit}
              </button>
              <button type="button" class="text" aria-label={t.testOf(name)} onClick={() => onTry(name)}>
                {t.test}
              </button>
            </>
          )}
          {mayChange && (
            <button type="button" class="text" aria-label={t.removeOf(name)} onClick={() => onRemove(name)}>
              {t.remove}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}

function LastVisit({ visit }: { readonly visit: WatchedSite['visit'] }): JSX.Element {
  const t = useTexts(sitesTexts)
  const reasons: Readonly<Record<string, string>> = useTexts(visitReasons)
  const { time, number } = useFormats()
  if (visit === null) return <span class="soft">{t.never}</span>
  const counts = Object.entries(visit.counts).filter(([, count]) => count > 0)
  return (
    <>
      <span class="nowrap">{time(visit.endedAt ?? visit.startedAt)}</span>
      {visit.failure && (
        <span class="visit-failure">{reasons[visit.failure.code] ?? visit.failure.code}</span>
      )}
      <span class="second">
        {counts.map(([type, count]) => t.counted(t.counts[type] ?? type, number(count))).join(' · ')}
      </span>
    </>
  )
}
