import { availableParallelism } from 'node:os'
import type { Language } from '../error-message.ts'
import { ConfigError } from '../errors.ts'
import { ParserPool } from '../extract/pool/index.ts'
import { extractInput, type Result } from './extract-input.ts'
import { findInputs, type Input } from './find-inputs.ts'
import type { Interruption } from './interruption.ts'
import { mapInOrder } from './map-in-order.ts'
import { OutputFolder } from './output-folder.ts'
import { type Progress, startProgress } from './progress.ts'
import { toFailureLine, toJsonLine, toReportLine } from './result-lines.ts'
import { addResult, emptyTally } from './tally.ts'
import { type Texts, texts } from './texts.ts'

export interface ExtractOptions {
  readonly ndjson?: boolean
  readonly out?: string
  readonly jobs?: number
}

export interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** Results that may wait for an earlier one, for each process: what bounds the memory of a long run. */
const aheadPerJob = 8

/**
 * Extracts the files at `paths` and prints what they give, in order; the exit status comes out.
 *
 * Reports go to standard output and the output folder, everything else to standard error.
 */
export async function extractCommand(
  paths: readonly string[],
  options: ExtractOptions & { readonly language: Language },
  streams: Streams,
  interruption: Interruption,
): Promise<0 | 1> {
  const text = texts[options.language]
  const inputs = await findInputs(paths, options.out ?? null)
  const folder = options.out === undefined ? null : await openFolder(options.out, text)
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), inputs.length))
  const pool = new ParserPool({ jobs })
  const progress = startProgress(streams.stderr, inputs.length, text.progress)
  const breakOff = (): void => {
    progress.stop()
    pool.kill()
    folder?.abandon()
  }
  interruption.onInterrupt(breakOff)
  let tally = emptyTally
  try {
    for await (const result of resultsOf(inputs, pool, jobs)) {
      tally = addResult(tally, result)
      if (result.type === 'report') await folder?.write(result.report)
      await printResult(result, options, streams, progress)
    }
    progress.stop()
    await Promise.all([folder?.finish(), pool.close()])
  } catch (error) {
    breakOff()
    throw error
  }
  streams.stderr.write(`${text.summary(tally)}\n`)
  return tally.reports === tally.files ? 0 : 1
}

/** Errors: ConfigError when the folder cannot be made or written to. */
async function openFolder(path: string, text: Texts): Promise<OutputFolder> {
  try {
    return await OutputFolder.open(path)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigError(text.cannotWrite(path, reason), { cause: error })
  }
}

function resultsOf(inputs: readonly Input[], pool: ParserPool, jobs: number): AsyncGenerator<Result> {
  const bounds = { atOnce: jobs + 1, ahead: aheadPerJob * jobs }
  return mapInOrder(inputs, bounds, (input) => extractInput(pool, input))
}

async function printResult(
  result: Result,
  { ndjson, language }: ExtractOptions & { readonly language: Language },
  { stdout, stderr }: Streams,
  progress: Progress,
): Promise<void> {
  const isReport = result.type === 'report'
  const lines = ndjson ? [toJsonLine(result)] : isReport ? [toReportLine(result, language)] : []
  let isFull = false
  progress.advance()
  progress.around(() => {
    if (!isReport) stderr.write(`${toFailureLine(result, language)}\n`)
    for (const line of lines) isFull = !stdout.write(`${line}\n`)
  })
  if (isFull) await new Promise<void>((resolve) => stdout.once('drain', resolve))
}
