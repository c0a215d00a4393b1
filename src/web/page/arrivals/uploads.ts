import type { RunEvent, SourceDetails } from '../../contract/index.ts'
import { apiAddress, fetchJson, ProblemError, plainProblem } from '../api/index.ts'
import { sharedValue } from '../parts/shared-value.ts'
import type { DroppedFile } from './dropped-files.ts'
import { sendFile } from './send-file.ts'
import { isSettled, type Upload, type UploadState } from './upload.ts'

/** The files that were given to the page since it was opened. */
export const uploads = sharedValue<readonly Upload[]>([])

/** Files on their way at a time; the service reads them in its own time. */
const mostAtATime = 2

const waiting: { readonly id: number; readonly dropped: DroppedFile }[] = []
let underWay = 0
let lastId = 0

/** Takes files: they are sent one after the other, wherever on the page one is. */
export function takeFiles(dropped: readonly DroppedFile[]): void {
  const added = dropped.map((one) => ({ id: ++lastId, dropped: one }))
  waiting.push(...added)
  const fresh = added.map(({ id, dropped: { name, file } }): Upload => {
    return { id, name, bytes: file.size, state: { type: 'queued' } }
  })
  uploads.set([...uploads.get(), ...fresh])
  while (underWay < mostAtATime && waiting.length > 0) void sendNext()
}

/** Forgets the files of which nothing more is to come. */
export function clearSettled(): void {
  uploads.set(uploads.get().filter(({ state }) => !isSettled(state)))
}

/** Takes note that a run has ended, which may be of one of the files. */
export function noteRun({ sourceId }: RunEvent): void {
  for (const { id, state } of uploads.get()) {
    if (state.type === 'reading' && state.sourceId === sourceId) void settle(id, sourceId, false)
  }
}

/** Looks again at files that are being read, as after a time in which the service could not be heard. */
export function lookAgain(): void {
  for (const { id, state } of uploads.get()) {
    if (state.type === 'reading') void settle(id, state.sourceId, false)
  }
}

async function sendNext(): Promise<void> {
  const next = waiting.shift()
  if (!next) return
  underWay += 1
  const { id, dropped } = next
  try {
    change(id, { type: 'sending', share: 0 })
    const onProgress = (share: number): void => change(id, { type: 'sending', share })
    const { sourceId, isNew } = await sendFile(dropped.file, dropped.name, onProgress)
    change(id, { type: 'reading', sourceId })
    // It may have been read before the browser heard that it was taken.
    await settle(id, sourceId, !isNew)
  } catch (error) {
    change(id, { type: 'refused', problem: toProblem(error) })
  } finally {
    underWay -= 1
    void sendNext()
  }
}

async function settle(id: number, sourceId: string, wasThere: boolean): Promise<void> {
  const details = await fetchJson<SourceDetails>(apiAddress(`/sources/${sourceId}`)).catch(() => null)
  const run = details?.runs.at(-1)
  if (run?.state === 'done') change(id, { type: 'done', sourceId, wasThere })
  if (run?.state === 'failed') change(id, { type: 'failed', sourceId, failure: run.failure })
}

function change(id: number, state: UploadState): void {
  uploads.set(uploads.get().map((upload) => (upload.id === id ? { ...upload, state } : upload)))
}

function toProblem(error: unknown): ProblemError['problem'] {
  return error instanceof ProblemError ? error.problem : plainProblem('page-error', 0, String(error))
}
