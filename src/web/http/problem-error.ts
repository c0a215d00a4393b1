/** Why a request is not met: what the answer says, as a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly detail: string | null = null,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(detail === null ? code : `${code}: ${detail}`)
  }
}

/** What the service refuses by itself, with a sentence for each; what the operations refuse has codes of its own. */
export const problemTitles = {
  'invalid-request': 'The request does not fit.',
  unauthorized: 'A token is needed.',
  'wrong-token': 'The token is not one of ours.',
  'too-many-guesses': 'Too many wrong tokens came from this address.',
  'foreign-host': 'The request names a host that is not this service.',
  'foreign-origin': 'The request comes from a page of another site.',
  'read-only': 'The token allows reading only.',
  'operator-only': 'Only who runs the service may ask this, by the token of its file.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address does not take the method.',
  'unsupported-media-type': 'The body is of another media type than is taken here.',
  'too-large': 'The body is larger than is taken here.',
  'name-not-taken': 'A file of this name is passed over, as in the inbox.',
  'too-many-listeners': 'Too many pages listen already.',
  'too-many-exports': 'Too many exports are being written already.',
  'internal-error': 'The service made a mistake.',
} as const satisfies Readonly<Record<string, string>>

export type ProblemCode = keyof typeof problemTitles
