import { readFile, stat } from 'node:fs/promises'
import { SourceError } from '../../errors.ts'
import { maximumSourceBytes } from '../../intake/index.ts'
import type { Result } from '../inputs/extract-input.ts'
import type { FilePath, Input } from '../inputs/find-inputs.ts'

/** What became of an input, with the first input of the same bytes where there was one in this run. */
export interface RunResult {
  readonly result: Result
  readonly sourceId: string | null
}

/** What takes the files of a run through the pipeline: this process, or a service that runs. */
export interface FileTaker {
  /** Rejects where nothing can be taken any more. */
  take(input: Input): Promise<RunResult>
  /** Looks after files that were taken until `isOver`. */
  follow(isOver: Promise<unknown>): Promise<void>
  /** The output folder that it writes to. */
  readonly output: string
  /** Resolves when everything stands in the output folder; false where that cannot be written to. */
  settle(): Promise<boolean>
  close(): Promise<void>
}

/** The bytes of an input. Errors: SourceError where it is too large; those of the file system. */
export async function readInput(path: FilePath): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > maximumSourceBytes) {
    throw new SourceError('too-large', { limit: 'bytes', maximum: maximumSourceBytes })
  }
  return readFile(path)
}
