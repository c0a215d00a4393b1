/** Why an address gave nothing. Stable: they are printed and stored. */
export type FetchErrorCode =
  | 'not-http'
  | 'forbidden-address'
  | 'robots'
  | 'robots-unavailable'
  | 'name-not-found'
  | 'certificate'
  | 'unreachable'
  | 'timed-out'
  | 'too-large'
  | 'damaged-response'
  | 'redirects'
  | 'not-found'
  | 'gone'
  | 'refused'
  | 'busy'
  | 'server-error'
  | 'budget'

/** A visit to an address failed; `detail` names the address, status or limit that it failed at. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  constructor(
    readonly code: FetchErrorCode,
    readonly detail: string,
    /** What the server asked for; null where it did not. */
    readonly retryAfterMs: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options)
  }
}
