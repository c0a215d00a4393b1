/** What the address says of the failures that are listed. */
export interface FailureQuery {
  /** Of the error; '' for any. */
  readonly code: string
  /** Words of the names; '' for any. */
  readonly q: string
  readonly after: string | null
}

/** What an address's query says. */
export function readFailureQuery(query: string): FailureQuery {
  const given = new URLSearchParams(query)
  return { code: given.get('code') ?? '', q: given.get('q')?.trim() ?? '', after: given.get('after') }
}

/** The address of the failures as they are listed. */
export function failureAddress({ code, q, after }: FailureQuery): string {
  const query = new URLSearchParams()
  if (code !== '') query.set('code', code)
  if (q !== '') query.set('q', q)
  if (after !== null) query.set('after', after)
  const words = query.toString()
  return words === '' ? '/intake' : `/intake?${words}`
}
