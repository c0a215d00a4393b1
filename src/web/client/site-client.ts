import type { SiteOperations, SiteTestLine } from '../../operations/index.ts'
import { readLines } from './read-lines.ts'

/** How a running service is asked. */
export interface Asking {
  /** The answer to be read as JSON. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>
  /** The answer as it comes, however long that takes. */
  open(method: string, path: string, body?: unknown): Promise<Response>
}

/** Asks a running service of the websites that it watches. */
export function siteClient({ ask, open }: Asking): SiteOperations {
  const pathOf = (name: string): string => `/sites/${encodeURIComponent(name)}`
  return {
    listSites: () => ask('GET', '/sites'),
    putSites: (change) => ask('PUT', '/sites', change),
    runSite: async (name) => {
      await open('POST', `${pathOf(name)}/run`)
    },
    testSite: async function* (test) {
      const { body } = await open('POST', '/sites/test', test)
      for await (const line of readLines(body)) yield JSON.parse(line) as SiteTestLine
    },
    listSiteVisits: (name, { after, limit }) => {
      const words = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) })
      return ask('GET', `${pathOf(name)}/visits?${words}`)
    },
  }
}
