import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SiteList, WatchedSite } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { Trouble, useKeys, useMayWrite, useTitle } from '../shell/index.ts'
import { AddSiteDialog } from './add-site-dialog.tsx'
import { RemoveSiteDialog } from './remove-site-dialog.tsx'
import { SiteTable } from './site-table.tsx'
import { sitesTexts } from './texts.ts'
import { TrySiteDialog } from './try-site-dialog.tsx'
import { useSiteChanges } from './use-site-changes.ts'
import './sites.css'

/** So often the list is looked at again while a visit waits or is under way. */
const lookMs = 3000

type Asked =
  | { readonly type: 'add' }
  | { readonly type: 'remove'; readonly name: string }
  | { readonly type: 'try'; readonly name: string }

/** The websites that are watched, by which schedule, and how the last visit ended. */
export function SitesView(): JSX.Element {
  const t = useTexts(sitesTexts)
  const mayWrite = useMayWrite()
  const list = useResource<SiteList>(apiAddress('/sites'))
  const [asked, setAsked] = useState<Asked | null>(null)
  const changes = useSiteChanges(list)
  useTitle(t.title)
  useLookAgain(list.value?.rows ?? [], list.reload)
  const mayChange = mayWrite && list.value?.file !== null
  useKeys([{ key: 'n', does: t.add, run: () => mayChange && setAsked({ type: 'add' }) }])
  const { value } = list
  return (
    <>
      <div class="view-head">
        <div>
          <h1>{t.title}</h1>
          <p class="soft">{t.lead}</p>
        </div>
        {mayChange && (
          <button type="button" class="primary" onClick={() => setAsked({ type: 'add' })}>
            {t.add}
          </button>
        )}
      </div>
      {list.error !== null && <Trouble error={list.error} onRetry={list.reload} />}
      {changes.error !== null && <Trouble error={changes.error} />}
      {value && !value.isVisiting && (
        <p class="notice">
          <Icon name="clock" />
          <span>
            <strong>{t.noContact}</strong> {t.noContactRemedy}
          </span>
        </p>
      )}
      {value?.rows.length === 0 && <p class="empty">{t.empty}</p>}
      {value && value.rows.length > 0 && (
        <SiteTable
          rows={value.rows}
          mayVisit={mayWrite && value.isVisiting}
          mayChange={mayChange}
          onVisit={changes.visit}
          onTry={(name) => setAsked({ type: 'try', name })}
          onRemove={(name) => setAsked({ type: 'remove', name })}
        />
      )}
      {value && <p class="soft list-file">{value.file === null ? t.noFile : t.file(value.file)}</p>}
      {asked?.type === 'add' && (
        <AddSiteDialog
          onClose={() => setAsked(null)}
          onAdd={async (site) => {
            await changes.add(site)
            setAsked(null)
          }}
        />
      )}
      {asked?.type === 'remove' && (
        <RemoveSiteDialog
          name={asked.name}
          onClose={() => setAsked(null)}
          onRemove={() => {
            setAsked(null)
            void changes.remove(asked.name)
          }}
        />
      )}
      {asked?.type === 'try' && <TrySiteDialog name={asked.name} onClose={() => setAsked(null)} />}
    </>
  )
}

function useLookAgain(rows: readonly WatchedSite[], reload: () => void): void {
  const isMoving = rows.some(({ state }) => state === 'running' || state === 'waiting')
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => {
      if (!document.hidden) reload()
    }, lookMs)
    return () => clearInterval(timer)
  }, [isMoving, reload])
}
