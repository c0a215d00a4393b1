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

/** Those of the first state tell most. */
const byTelling: readonly (readonly UploadState['type'][])[] = [
  ['refused', 'failed'],
  ['sending'],
  ['reading'],
  ['queued'],
  ['done'],
]

/** Those to show where there are many: what went wrong first, then what moves, then what waits, then what is done. */
export function mostTelling(uploads: readonly Upload[], most: number): readonly Upload[] {
  if (uploads.length <= most) return uploads
  const shown: Upload[] = []
  for (const types of byTelling) {
    for (const upload of uploads) {
      if (shown.length === most) return shown
      if (types.includes(upload.state.type)) shown.push(upload)
    }
  }
  return shown
}
