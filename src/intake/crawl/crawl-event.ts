import type { GoneReason } from '../../store/index.ts'
import type { FetchErrorCode } from './fetch/index.ts'

/** Why something was not taken. Stable: they are printed. */
export type PassedOverReason =
  | 'other-report'
  | 'about-reports'
  | 'no-year'
  | 'other-year'
  | 'no-report'
  | 'missing'
  | 'login'
  | 'verification'
  | 'empty'
  | 'forgotten'
  | 'stopped'
  | FetchErrorCode

/** What happened to an address of a site. */
export type CrawlEvent =
  /** A page that leads to others; `reports` and `pages` say how many it named. */
  | { readonly type: 'index'; readonly url: string; readonly reports: number; readonly pages: number }
  /** Bytes that are a source now; `isNew` is false where the same bytes were kept before. */
  | {
      readonly type: 'kept'
      readonly url: string
      readonly name: string
      readonly sourceId: string
      readonly isNew: boolean
      /** Whether another source stood under this address before. */
      readonly isChanged: boolean
    }
  /** As at the visit before. */
  | { readonly type: 'unchanged'; readonly url: string; readonly name: string }
  /** As it was before it was gone. */
  | { readonly type: 'back'; readonly url: string; readonly name: string; readonly sourceId: string }
  /** A report stood there at the visit before. */
  | { readonly type: 'gone'; readonly url: string; readonly name: string; readonly reason: GoneReason }
  /** What a dry run would keep. */
  | { readonly type: 'would-keep'; readonly url: string; readonly name: string; readonly year: number | null }
  | {
      readonly type: 'passed-over'
      readonly url: string
      readonly name: string
      readonly reason: PassedOverReason
      readonly detail: string | null
    }
