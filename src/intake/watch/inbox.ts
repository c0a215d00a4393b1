import type { KeptSource, Run, RunFailure, Store } from '../../store/index.ts'
import type { InboxPath } from './inbox-path.ts'

/** A file of an inbox that has come to rest: what an `ingest` job carries. */
export interface InboxFile {
  /** Absolute path of the inbox. */
  readonly inbox: string
  readonly path: InboxPath
  readonly stamp: string
}

/** How many files of an inbox are where, for those who look on. */
export interface InboxStatus {
  /** Seen, and perhaps still being written. */
  readonly moving: number
  /** At rest, and to be kept. */
  readonly waiting: number
  /** Kept, and to leave the inbox when they have been read. */
  readonly kept: number
  /** Names of files that cannot be read or moved now, ten at most, with the reason, such as EACCES. */
  readonly blocked: readonly { readonly name: string; readonly reason: string }[]
}

/** What an inbox needs of the store. */
export type InboxStore = Pick<Store, 'keepSource' | 'lastSequence' | 'listRuns'>

/**
 * A watched folder.
 *
 * Files that come to rest in it are offered; whoever takes up the offer calls `keep`. A file leaves for `done/`
 * or `failed/` once its source has been read. Nothing of this is written down: after a restart every file that is
 * still there is offered anew, and what was kept already is recognised by its bytes.
 */
export interface Inbox {
  /**
   * Keeps a file's bytes as a source; null where it changed or went, and is offered anew if it is there.
   *
   * Called twice for one file it gives the same. Errors: those of the store; ThrottledError where the file
   * cannot be read for now.
   */
  keep(file: Pick<InboxFile, 'path' | 'stamp'>): Promise<KeptSource | null>
  /** The files that were offered and are not kept yet, by path. */
  listOwed(): readonly InboxFile[]
  /** To be called when a run of a source has ended: its files leave at once. Without it they leave a moment later. */
  runEnded(sourceId: string): Promise<void>
  status(): InboxStatus
  close(): Promise<void>
}

/** Where a source stands: still to be read, read, failed, or not there. */
export type SourceState =
  | { readonly type: 'unread' | 'done' | 'unknown' }
  | { readonly type: 'failed'; readonly failure: RunFailure }

/** What the latest run of a source says. */
export function toSourceState(runs: readonly Run[]): SourceState {
  const last = runs.at(-1)
  if (last === undefined) return { type: 'unknown' }
  if (last.state === 'failed' && last.failure) return { type: 'failed', failure: last.failure }
  return { type: last.state === 'done' ? 'done' : 'unread' }
}
