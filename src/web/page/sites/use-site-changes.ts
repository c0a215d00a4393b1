import { useState } from 'preact/hooks'
import type { SiteEntry, SiteList } from '../../contract/index.ts'
import { apiAddress, fetchJson, type Resource } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { announce } from '../shell/index.ts'
import { sitesTexts } from './texts.ts'

/** What a person does to the list of sites; each change is announced, and the list read again after it. */
export interface SiteChanges {
  /** Rejects when the site was not added, so that its form stays open. */
  readonly add: (site: SiteEntry) => Promise<void>
  readonly remove: (name: string) => Promise<void>
  readonly visit: (name: string) => Promise<void>
  /** Why the last removal or visit failed; null after one that did not. */
  readonly error: unknown
}

/** Changes to the list that `list` holds, each against the revision that is shown. */
export function useSiteChanges(list: Resource<SiteList>): SiteChanges {
  const t = useTexts(sitesTexts)
  const [error, setError] = useState<unknown>(null)
  const put = async (change: (sites: readonly SiteEntry[]) => readonly SiteEntry[]): Promise<void> => {
    const { revision, rows } = list.value ?? { revision: '', rows: [] }
    const json = { revision, sites: change(rows.map(({ site }) => site)) }
    await fetchJson(apiAddress('/sites'), { method: 'PUT', json })
  }
  const attempt = async (act: () => Promise<unknown>, said: string): Promise<void> => {
    try {
      await act()
      announce(said)
    } finally {
      list.reload()
    }
  }
  const attemptHere = (act: () => Promise<unknown>, said: string): Promise<void> =>
    attempt(act, said).then(() => setError(null), setError)
  return {
    add: (site) => attempt(() => put((sites) => [...sites, site]), t.added(site.name)),
    remove: (name) =>
      attemptHere(() => put((sites) => sites.filter((site) => site.name !== name)), t.removed(name)),
    visit: (name) => {
      const address = apiAddress(`/sites/${encodeURIComponent(name)}/run`)
      return attemptHere(() => fetchJson(address, { method: 'POST', json: {} }), t.visitAsked(name))
    },
    error,
  }
}
