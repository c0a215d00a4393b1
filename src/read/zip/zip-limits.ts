/** How much a zip may hold before its reading is refused; every number counts work, none counts time. */
export interface ZipLimits {
  /** Entries in the directory, read or not. */
  readonly maxMembers: number
  /** Inflated bytes of one member. */
  readonly maxMemberBytes: number
  /** Inflated bytes of all members that are read. */
  readonly maxTotalBytes: number
}

/**
 * Limits for office documents.
 *
 * A report of 20 pages inflates to under 2 MB of XML; only its text parts are read, never its pictures.
 */
export const officeZipLimits: ZipLimits = {
  maxMembers: 10_000,
  maxMemberBytes: 48 * 1024 * 1024,
  maxTotalBytes: 64 * 1024 * 1024,
}
