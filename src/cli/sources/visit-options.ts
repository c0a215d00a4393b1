/** What the commands that look at sites are given. */
export interface VisitOptions {
  readonly isJson: boolean
  /** `HOST` or `HOST:PORT`, each. */
  readonly allowed: readonly string[]
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}
