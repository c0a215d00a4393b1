/** A place that is watched: an index of yearly reports, or a page with one. */
export interface Site {
  /** Unique in the list: letters, digits, `-`, `_` and `.`. */
  readonly name: string
  readonly url: string
  readonly limits: SiteLimits
}

/** What one run may fetch. */
export interface SiteLimits {
  readonly requests: number
  readonly megabytes: number
}
