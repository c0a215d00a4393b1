import type { Problem, RunFailure } from '../../contract/index.ts'

/** A file on its way from the browser to its report. */
export interface Upload {
  readonly id: number
  /** With the folders that were dropped with it. */
  readonly name: string
  readonly bytes: number
  readonly state: UploadState
}

export type UploadState =
  | { readonly type: 'queued' }
  /** `share` of 1 is on its way. */
  | { readonly type: 'sending'; readonly share: number }
  | { readonly type: 'refused'; readonly problem: Problem }
  /** It is kept, and waits to be read or is read. */
  | { readonly type: 'reading'; readonly sourceId: string }
  | { readonly type: 'done'; readonly sourceId: string; readonly wasThere: boolean }
  | { readonly type: 'failed'; readonly sourceId: string; readonly failure: RunFailure | null }

/** Whether nothing more is to come of it. */
export function isSettled({ type }: UploadState): boolean {
  return type === 'refused' || type === 'done' || type === 'failed'
}

/** How many uploads are in which state. */
export function countUploads(uploads: readonly Upload[]): Readonly<Record<UploadState['type'], number>> {
  const counts = { queued: 0, sending: 0, refused: 0, reading: 0, done: 0, failed: 0 }
  for (const { state } of uploads) counts[state.type] += 1
  return counts
}

const ranks: Readonly<Record<UploadState['type'], number>> = {
  refused: 0,
  failed: 0,
  sending: 1,
  reading: 2,
  queued: 3,
  done: 4,
}

/** Those to show where there are many: what went wrong first, then what moves, then what waits, then what is done. */
export function mostTelling(uploads: readonly Upload[], most: number): readonly Upload[] {
  if (uploads.length <= most) return uploads
  return uploads.toSorted((a, b) => ranks[a.state.type] - ranks[b.state.type] || a.id - b.id).slice(0, most)
}
