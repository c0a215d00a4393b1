import { type Pipeline, toExtractJob } from '../../service/index.ts'
import { type Result, toFailure } from '../inputs/extract-input.ts'
import type { Input } from '../inputs/find-inputs.ts'
import { type RunResult, readInput } from './file-taker.ts'
import type { PendingSources } from './pending-sources.ts'

/** Takes an input through the pipeline: kept, enqueued, and read by whoever reads; never rejects. */
export async function runInput(
  { store, queue }: Pipeline,
  pending: PendingSources,
  input: Input,
): Promise<RunResult> {
  const { name } = input
  if (input.type === 'lost') return { result: { ...input, type: 'failure' }, sourceId: null }
  try {
    const bytes = await readInput(input.path)
    const origin = { name, url: null, retrievedAt: null, charset: null }
    const { sourceId, owedRun } = await store.keepSource(bytes, origin)
    if (owedRun) {
      const ended = pending.wait(sourceId)
      // Where the queue is away, the run is added when it is back.
      await queue.enqueue([toExtractJob(owedRun)]).catch(() => {})
      const report = await ended
      if (report) return { result: { type: 'report', name, report }, sourceId }
    }
    return { result: await loadResult(store, name, sourceId), sourceId }
  } catch (error) {
    return { result: { type: 'failure', name, ...toFailure(error) }, sourceId: null }
  }
}

async function loadResult(store: Pipeline['store'], name: string, sourceId: string): Promise<Result> {
  const last = (await store.listRuns(sourceId)).at(-1)
  if (last?.failure) return { type: 'failure', name, code: last.failure.code, params: last.failure.params }
  const stored = await store.loadReport(sourceId)
  if (stored) return { type: 'report', name, report: stored.report }
  return { type: 'failure', name, code: 'not-found', params: {} }
}
