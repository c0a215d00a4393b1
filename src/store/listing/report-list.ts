import type { FormYear, SectionKey } from '../../document/index.ts'
import type { ErrorCode } from '../../error-catalogue.ts'
import type { RunKey } from '../runs/run.ts'
import type { Page, PageRequest } from '../store.ts'

/**
 * What became of a source: 'failed' and 'waiting' ones have no report. 'doubts': something of the reading is still
 * to be judged; 'failed-checks': a failed check is; 'clean': nothing is.
 */
export const reportStates = ['clean', 'doubts', 'failed-checks', 'failed', 'waiting'] as const

export type ReportState = (typeof reportStates)[number]

/** Which sources a list, its counts, the review queue and an export hold; every field given narrows it. */
export interface ReportQuery {
  /** In the name of the agency, the title or a name of the source; words parted by spaces are all to be there. */
  readonly q?: string
  /** In the text of the sections; words parted by spaces are all to be there. */
  readonly text?: string
  /** The normalised name, or the name as printed where that is all there is. */
  readonly agency?: string
  /** Code of a region, or the beginning of one. */
  readonly region?: string
  readonly year?: number
  readonly level?: string
  readonly form?: FormYear | 'mixed'
  /** A report with doubts and failed checks is found under both. */
  readonly state?: ReportState
}

export const reportSorts = ['year', 'agency', 'doubts', 'failedChecks', 'arrived'] as const

export type ReportSort = (typeof reportSorts)[number]

/** How a list is sorted; what has no year or agency comes last whatever the direction, and equals go by id. */
export interface ReportOrder {
  readonly sort: ReportSort
  readonly direction: 'asc' | 'desc'
}

/** A source as a list shows it, with what its current report says. */
export interface ReportSummary {
  readonly sourceId: string
  /** The first name that the source came under. */
  readonly name: string
  readonly title: string | null
  /** The normalised name, else the one printed. */
  readonly agency: string | null
  readonly regionCode: string | null
  readonly regionName: string | null
  readonly level: string | null
  readonly kind: string | null
  readonly year: number | null
  readonly form: FormYear | 'mixed' | null
  /** Cells in doubt, as the report counts them. */
  readonly doubts: number
  /** What is still to be judged: issues, failed checks, cells. */
  readonly openDoubts: number
  /** Of the report itself, judged or not. */
  readonly failedChecks: number
  /** The most serious of those it is found under. */
  readonly state: ReportState
  /** Whether it is the source to take for its agency and year. */
  readonly isPreferred: boolean
  /** ISO 8601, UTC. */
  readonly arrivedAt: string
  /** Why the latest run failed; null unless the state is 'failed'. */
  readonly errorCode: ErrorCode | null
  readonly errorParams: Readonly<Record<string, string | number>> | null
  /** Where the first word stands that was looked for in the sections; null where none was. */
  readonly snippet: Snippet | null
}

/** A piece of a section's text around a word. */
export interface Snippet {
  readonly section: SectionKey
  readonly text: string
  /** UTF-16 offsets of the word in `text`. */
  readonly span: readonly [number, number]
}

export interface ReportPageRequest extends PageRequest, ReportOrder {}

/** A page of a list with the count of the whole list. */
export interface CountedPage<T> extends Page<T> {
  readonly total: number
  /**
   * False where so many texts hold all pairs of characters of a word that not each was looked at: then `total`
   * is the most there can be.
   */
  readonly isTotalExact: boolean
}

/** One value of a filter, and how many sources the list would have with it. */
export interface Facet {
  readonly value: string
  /** What to show in place of the value, where that is something else. */
  readonly label?: string
  readonly count: number
}

/** What the filters can be narrowed to; each counts under all other filters of the query, not under its own. */
export interface ReportFacets {
  readonly total: number
  readonly isTotalExact: boolean
  /** The latest year first. */
  readonly years: readonly Facet[]
  /** Provinces, or what lies directly in the region of the query; by code. */
  readonly regions: readonly Facet[]
  readonly levels: readonly Facet[]
  readonly forms: readonly Facet[]
  readonly states: readonly Facet[]
}

/** An agency that reports are there of. */
export interface AgencySuggestion {
  /** The normalised name. */
  readonly name: string
  readonly regionName: string | null
  /** The first one first. */
  readonly years: readonly number[]
  readonly reports: number
}

/** A place in the queue of doubts. */
export interface DoubtPlace {
  readonly severity: 'error' | 'warning'
  /** The `place` of the report before; null at the beginning. */
  readonly after: string | null
}

/** A report with open doubts. */
export interface DoubtedReport extends RunKey {
  /** For `DoubtPlace.after`. */
  readonly place: string
}
