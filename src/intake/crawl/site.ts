/** A place that is watched: an index of yearly reports, or a page with one. */
export interface Site {
  /** Unique in the list: letters, digits, `-`, `_` and `.`. */
  readonly name: string
  readonly url: string
  /** Whose reports these are, where the user knows it. */
  readonly agency: string | null
  readonly region: string | null
  /** Null: that of `siteSchedule`. */
  readonly schedule: SiteSchedule | null
  readonly limits: SiteLimits
}

/** When a site is visited. */
export interface SiteSchedule {
  /** Expressions of five fields; whichever comes first counts. */
  readonly cron: readonly string[]
  /** Of the IANA list. */
  readonly timeZone: string
}

/** What one run may fetch. */
export interface SiteLimits {
  readonly requests: number
  readonly megabytes: number
}
