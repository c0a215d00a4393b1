/** Why bytes give no report with this version. Stable: they are printed, stored and documented. */
export type SourceErrorCode =
  | 'empty'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'no-text'
  | 'not-a-report'
  | 'template'
  | 'older-form'
  | 'not-found'
  | 'unreadable'

/** Why an attempt failed that says nothing of the bytes. */
export type TransientErrorCode =
  | 'timed-out'
  | 'out-of-memory'
  | 'parser-died'
  | 'database-unavailable'
  | 'disk-full'
  | 'queue-unavailable'
  | 'output-unavailable'
  | 'source-unavailable'

type Params = Readonly<Record<string, string | number>>

/** These bytes give no report with this version: no retry. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  constructor(
    readonly code: SourceErrorCode,
    readonly params: Params = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** The attempt failed for a reason that may pass: to be tried again, never a verdict on the bytes. */
export class TransientError extends Error {
  override readonly name = 'TransientError'
  constructor(
    readonly code: TransientErrorCode,
    readonly params: Params = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** We were asked to wait, which is nobody's fault: a delay, and no attempt is spent. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError'
  constructor(
    readonly retryAfterMs: number,
    options?: ErrorOptions,
  ) {
    super(`to be tried again in ${retryAfterMs} ms`, options)
  }
}

/** A job does not match its schema: no retry. */
export class InvalidPayloadError extends Error {
  override readonly name = 'InvalidPayloadError'
}

/** One sentence in each language of the program. */
export interface BothLanguages {
  readonly en: string
  readonly zh: string
}

/** The program cannot start as it is set up: one line, exit status 2. Its own message is English where both are given. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly texts: BothLanguages
  /** One sentence for both languages is in that of the user already. */
  constructor(text: string | BothLanguages, options?: ErrorOptions) {
    const texts = typeof text === 'string' ? { en: text, zh: text } : text
    super(texts.en, options)
    this.texts = texts
  }
}
