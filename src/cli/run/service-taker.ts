import { SourceError } from '../../errors.ts'
import { RequestError, type SourceDetails } from '../../operations/index.ts'
import { type Result, toFailure } from '../inputs/extract-input.ts'
import type { Input } from '../inputs/find-inputs.ts'
import type { RunningService } from '../service/find-service.ts'
import { type FileTaker, type RunResult, readInput } from './file-taker.ts'
import { ReadSources } from './read-sources.ts'

/** What is asked of it. */
type Client = Pick<RunningService['client'], 'keepFile' | 'lastSequence' | 'settleOutput' | 'show'>

/** A service that takes files. */
export interface TakingService {
  readonly file: Pick<RunningService['file'], 'output'>
  readonly client: Client
}

/**
 * Has a running service take files, over its HTTP.
 *
 * Errors of what it does, other than verdicts on a file: those of the client, where the service is gone.
 */
export function serviceTaker({ file, client }: TakingService): FileTaker {
  const sources = new ReadSources(client)
  return {
    output: file.output,
    take: async (input) => takeInput(client, sources, input),
    follow: async (isOver) => sources.follow(isOver),
    settle: async () => (await client.settleOutput()).isCurrent,
    close: async () => {},
  }
}

/** Whether an error of the client says that the service is gone, or answers no more. */
export function isServiceGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (error instanceof TypeError && error.cause !== undefined) || error.name === 'TimeoutError'
}

async function takeInput(client: Client, sources: ReadSources, input: Input): Promise<RunResult> {
  const { name } = input
  if (input.type === 'lost') return { result: { ...input, type: 'failure' }, sourceId: null }
  const bytes = await readInput(input.path).catch((error: Error) => error)
  if (bytes instanceof Error)
    return { result: { type: 'failure', name, ...toFailure(bytes) }, sourceId: null }
  try {
    const { sourceId } = await client.keepFile(name, bytes)
    return { result: toResult(name, await sources.whenRead(sourceId)), sourceId }
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof RequestError)) throw error
    // A source that is not there any more was forgotten meanwhile.
    const failure =
      error instanceof SourceError ? toFailure(error) : { code: 'not-found' as const, params: {} }
    return { result: { type: 'failure', name, ...failure }, sourceId: null }
  }
}

function toResult(name: string, { runs, stored }: SourceDetails): Result {
  const failure = runs.at(-1)?.failure
  if (failure) return { type: 'failure', name, code: failure.code, params: failure.params }
  if (stored) return { type: 'report', name, report: stored.report }
  return { type: 'failure', name, code: 'not-found', params: {} }
}
