import type { CrawlFind } from '../crawl/crawl.ts'
import type { Decision } from '../decisions/decision.ts'
import type { Sighting } from '../ledger/sighting.ts'
import type { Origin } from '../sources/source.ts'

/** What cannot be computed again. */
export type RecordEntry =
  | { readonly type: 'source'; readonly sourceId: string; readonly bytes: number; readonly origin: Origin }
  | { readonly type: 'decision'; readonly id: string; readonly decision: Decision }
  | { readonly type: 'source-list'; readonly name: string; readonly content: unknown }
  | { readonly type: 'find'; readonly find: CrawlFind }
  | { readonly type: 'sighting'; readonly sighting: Omit<Sighting, 'at'> }
  /** Stands only until the record has been rewritten without the source. */
  | { readonly type: 'forget'; readonly sourceId: string }

/** An entry with its number, which counts from 1 and is never given twice, and the time it was made. */
export interface NumberedEntry {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly entry: RecordEntry
}

/** The first line of a record. `next` is the number of the first entry that had not been made when it was written. */
export interface RecordHead {
  readonly record: 'gongkai'
  readonly version: 1
  readonly next: number
}

/** Whether an entry tells of a source, so that it goes when the source is forgotten. */
export function isAbout(entry: RecordEntry, sourceId: string): boolean {
  if (entry.type === 'source-list') return false
  if (entry.type === 'find') return entry.find.sourceId === sourceId
  if (entry.type === 'sighting') return entry.sighting.sourceId === sourceId
  return (entry.type === 'decision' ? entry.decision.sourceId : entry.sourceId) === sourceId
}
