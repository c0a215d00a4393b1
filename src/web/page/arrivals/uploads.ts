import type { RunEvent, SourceDetails } from '../../contract/index.ts'
import { apiAddress, fetchJson, ProblemError, plainProblem } from '../api/index.ts'
import { sharedValue } from '../parts/shared-value.ts'
import type { DroppedFile } from './dropped-files.ts'
import { sendFile } from './send-file.ts'
import { isSettled, type Upload, type UploadState } from './upload.ts'

/** The files that were given to the page since it was opened, as they were a moment ago at most. */
export const uploads = sharedValue<readonly Upload[]>([])

/** The same as they are now: of ten thousand, one changes too often for the list to be made anew each time. */
const known = new Map<number, Upload>()
const showEveryMs = 100
let nextShow: ReturnType<typeof setTimeout> | null = null

/** Files on their way at a time; the service reads them in its own time. */
const mostAtATime = 2

const waiting: { readonly id: number; readonly dropped: DroppedFile }[] = []
let underWay = 0
let lastId = 0

/** Takes files: they are sent one after the other, wherever on the page one is. */
export function takeFiles(dropped: readonly DroppedFile[]): void {
  const added = dropped.map((one) => ({ id: ++lastId, dropped: one }))
  waiting.push(...added)
  for (const { id, dropped: one } of added) {
    known.set(id, { id, name: one.name, bytes: one.file.size, state: { type: 'queued' } })
  }
  show()
  while (underWay < mostAtATime && waiting.length > 0) void sendNext()
}

/** Forgets the files of which nothing more is to come. */
export function clearSettled(): void {
  for (const { id, state } of known.values()) if (isSettled(state)) known.delete(id)
  show()
}

/** Takes note that a run has ended, which may be of one of the files. */
export function noteRun({ sourceId }: RunEvent): void {
  for (const { id, state } of known.values()) {
    if (state.type === 'reading' && state.sourceId === sourceId) void settle(id, sourceId, false)
  }
}

/** Looks again at files that are being read, as after a time in which the service could not be heard. */
export function lookAgain(): void {
  for (const { id, state } of known.values()) {
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
  const upload = known.get(id)
  if (!upload) return
  known.set(id, { ...upload, state })
  nextShow ??= setTimeout(show, showEveryMs)
}

function show(): void {
  if (nextShow !== null) clearTimeout(nextShow)
  nextShow = null
  uploads.set([...known.values()])
}

function toProblem(error: unknown): ProblemError['problem'] {
  return error instanceof ProblemError ? error.problem : plainProblem('page-error', 0, String(error))
}
