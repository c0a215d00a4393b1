import type { JSX } from 'preact'
import { goneReasons } from '../../../gone-reasons.ts'
import type { LedgerRow as Entry } from '../../contract/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Link } from '../router/index.ts'
import { ledgerTexts } from './texts.ts'

type Timeliness = NonNullable<Entry['timeliness']>

/** The sign and the colour of each state. */
const looks: Readonly<Record<Entry['state'], readonly [icon: IconName, look: string]>> = {
  published: ['tick', 'state-done'],
  unread: ['question', 'state-doubts'],
  disappeared: ['cross', 'state-failed'],
  'not-found': ['search', 'state-failed'],
  'not-watched': ['question', 'state-waiting'],
}
const timelinessLooks: Readonly<Record<Timeliness, readonly [icon: IconName, look: string]>> = {
  'on-time': ['tick', 'state-done'],
  late: ['clock', 'state-failed'],
  unproven: ['question', 'state-waiting'],
}

/** An agency's report on a year: whether and when it was published, and what became of it. */
export function LedgerRow({ entry }: { readonly entry: Entry }): JSX.Element {
  const t = useTexts(ledgerTexts)
  const { day } = useFormats()
  const { agency, year, state, sourceId, sites, checkedAt } = entry
  const [icon, look] = looks[state]
  return (
    <tr>
      <th scope="row" class="ledger-agency">
        {sourceId === null ? (
          agency.name
        ) : (
          <Link to={`/reports/${sourceId}`} data-row="" title={t.read(agency.name, year)}>
            {agency.name}
          </Link>
        )}
        {agency.regionName && <span class="second">{agency.regionName}</span>}
      </th>
      <td>{year}</td>
      <td>
        <span class={`state ${look}`}>
          <Icon name={icon} /> {t.states[state]}
        </span>
        {checkedAt !== null && state !== 'published' && (
          <span class="second">{t.checked(day(checkedAt))}</span>
        )}
      </td>
      <td>
        <Published entry={entry} />
      </td>
      <td>
        <InTime entry={entry} />
      </td>
      <td>
        <Since entry={entry} />
      </td>
      <td class="soft wide-only">{sites.join(', ')}</td>
    </tr>
  )
}

function Published({ entry: { publication } }: { readonly entry: Entry }): JSX.Element | null {
  const t = useTexts(ledgerTexts)
  if (publication === null) return null
  const { on, evidence, label } = publication
  return (
    <>
      <span class="nowrap">{on}</span>
      <span class="second">
        {label === null ? t.evidence[evidence] : `${t.evidence[evidence]} “${label}”`}
      </span>
    </>
  )
}

function InTime({ entry: { timeliness, deadline } }: { readonly entry: Entry }): JSX.Element | null {
  const t = useTexts(ledgerTexts)
  if (timeliness === null) return null
  const [icon, look] = timelinessLooks[timeliness]
  return (
    <>
      <span class={`state ${look}`}>
        <Icon name={icon} /> {t.timeliness[timeliness]}
      </span>
      {deadline !== null && <span class="second">{t.due(deadline)}</span>}
    </>
  )
}

function Since({ entry: { changes, disappearance } }: { readonly entry: Entry }): JSX.Element {
  const t = useTexts(ledgerTexts)
  const reasons = useTexts(goneReasons)
  const { day, number } = useFormats()
  return (
    <>
      {changes.map((change) => (
        <span key={change.at + change.after} class="since">
          {t.changed(day(change.at), change.changes && number(change.changes.cells.length))}{' '}
          <Link to={`/reports/${change.before}`}>{t.earlier}</Link>
        </span>
      ))}
      {disappearance !== null && (
        <span class="since state-failed">{t.gone(day(disappearance.at), reasons[disappearance.reason])}</span>
      )}
    </>
  )
}
