import type { PageSource } from '../layout.ts'

/** A file that is no report. */
export interface Negative {
  readonly name: string
  readonly source: string | { readonly type: 'bytes'; readonly bytes: Uint8Array } | PageSource
}
