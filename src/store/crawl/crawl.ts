/** An address of a watched site as it was last seen. */
export interface CrawlTarget {
  readonly site: string
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** sha256, lower-case hex, of what matters of the answer. */
  readonly digest: string
  /** The source that its bytes are; null for a page that is no report. */
  readonly sourceId: string | null
  /** False between the announcement of a source and its being kept. */
  readonly isKept: boolean
  /** What the crawler read from the page, in a form of its own. */
  readonly found: unknown
}

/** The way to a source on a watched site. */
export interface CrawlTrail {
  /** Where the link led, before redirects. */
  readonly url: string
  readonly finalUrl: string
  /** The page that has the link; null where the address was given by the user. */
  readonly page: string | null
  readonly linkText: string | null
  /** Whether that page is the page of the report, and this a file that it offers. */
  readonly isAttached: boolean
  /** As printed beside the link, YYYY-MM-DD. */
  readonly printedDate: string | null
  /** When the page of the report says that it was published; null where it does not, or is no page. */
  readonly published: { readonly on: string; readonly label: string } | null
  readonly year: number | null
  /** ISO 8601, UTC. */
  readonly retrievedAt: string
  /** The headers that tell of the file: names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** A source and the way it was found on a site. */
export interface CrawlFind {
  readonly site: string
  readonly sourceId: string
  readonly trail: CrawlTrail
}

/** One visit of a site. */
export interface CrawlVisit {
  readonly site: string
  /** `running` also where a process died over it, or was stopped. */
  readonly state: 'running' | 'done' | 'failed'
  readonly startedAt: string
  readonly endedAt: string | null
  /** How many addresses ended in which way. */
  readonly counts: Readonly<Record<string, number>>
  readonly failure: { readonly code: string; readonly detail: string } | null
  /** When the site, which was away, is to be visited again whatever its schedule says; null: by its schedule. */
  readonly retryAt: string | null
}
