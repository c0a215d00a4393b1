import type { Report } from '../../document/index.ts'
import type { SourceErrorCode } from '../../errors.ts'
import type { SourceName } from '../extract.ts'

/**
 * What a parser process answers, as plain values: an error that crosses a process boundary loses its class.
 *
 * 'refused' stands for a SourceError; 'broken' for anything else that was thrown, our own bug.
 */
export type Outcome =
  | { readonly type: 'report'; readonly report: Report }
  | {
      readonly type: 'refused'
      readonly code: SourceErrorCode
      readonly params: Readonly<Record<string, string | number>>
    }
  | { readonly type: 'broken'; readonly message: string; readonly stack: string }

/** The extraction as a parser process runs it. */
export type Extract = (bytes: Uint8Array, source: SourceName) => Promise<Report>
