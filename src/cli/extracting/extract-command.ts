import { availableParallelism } from 'node:os'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { ParserPool } from '../../extract/pool/index.ts'
import type { Surroundings } from '../command-context.ts'
import { extractInput, type Result } from '../inputs/extract-input.ts'
import { findInputs, type Input } from '../inputs/find-inputs.ts'
import { mapInOrder } from '../inputs/map-in-order.ts'
import { systemErrorCode } from '../inputs/system-error-code.ts'
import { OutputFolder } from '../output/output-folder.ts'
import { type Progress, startProgress } from '../output/progress.ts'
import { toFailureLine, toJsonLine, toReportLine } from '../output/result-lines.ts'
import { addResult, emptyTally, type RunTally } from '../output/tally.ts'
import { texts } from '../texts.ts'

export interface ExtractOptions {
  readonly language: Language
  readonly ndjson?: boolean
  readonly out?: string
  readonly jobs?: number
}

/** A run under way. */
interface Run {
  readonly options: ExtractOptions
  readonly surroundings: Surroundings
  readonly inputs: readonly Input[]
  readonly jobs: number
  readonly pool: ParserPool
  readonly folder: OutputFolder | null
  readonly progress: Progress
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
  options: ExtractOptions,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const run = await openRun(paths, options, surroundings)
  surroundings.interruption.onInterrupt(() => breakOff(run))
  try {
    const tally = await extractAll(run)
    run.progress.stop()
    await Promise.all([run.folder?.finish(), run.pool.close()])
    surroundings.stderr.write(`${texts[options.language].summary(tally)}\n`)
    return tally.reports === tally.files ? 0 : 1
  } catch (error) {
    breakOff(run)
    throw error
  }
}

async function openRun(
  paths: readonly string[],
  options: ExtractOptions,
  surroundings: Surroundings,
): Promise<Run> {
  const inputs = await findInputs(paths, options.out ?? null)
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), inputs.length))
  return {
    options,
    surroundings,
    inputs,
    jobs,
    pool: new ParserPool({ jobs }),
    folder: options.out === undefined ? null : await openFolder(options.out, options.language),
    progress: startProgress(surroundings.stderr, inputs.length, texts[options.language].progress),
  }
}

/** Errors: ConfigError when the folder cannot be made or written to. */
async function openFolder(path: string, language: Language): Promise<OutputFolder> {
  try {
    return await OutputFolder.open(path)
  } catch (error) {
    const reason = systemErrorCode(error) ?? String(error)
    throw new ConfigError(texts[language].cannotWrite(path, reason), { cause: error })
  }
}

async function extractAll(run: Run): Promise<RunTally> {
  const bounds = { atOnce: run.jobs + 1, ahead: aheadPerJob * run.jobs }
  let tally = emptyTally
  for await (const result of mapInOrder(run.inputs, bounds, (input) => extractInput(run.pool, input))) {
    tally = addResult(tally, result)
    if (result.type === 'report') await run.folder?.write(result.report)
    await printResult(run, result)
  }
  return tally
}

async function printResult({ options, surroundings, progress }: Run, result: Result): Promise<void> {
  const { stdout, stderr } = surroundings
  const line = lineFor(result, options)
  let isFull = false
  progress.advance()
  progress.around(() => {
    if (result.type === 'failure')
      stderr.write(`${toFailureLine(result, options.language)}\n${traceOf(result)}`)
    if (line !== null) isFull = !stdout.write(`${line}\n`)
  })
  if (isFull) await new Promise<void>((resolve) => stdout.once('drain', resolve))
}

function traceOf({ trace }: Extract<Result, { type: 'failure' }>): string {
  return trace ? `${trace}\n` : ''
}

function lineFor(result: Result, { ndjson, language }: ExtractOptions): string | null {
  if (ndjson) return toJsonLine(result)
  return result.type === 'report' ? toReportLine(result, language) : null
}

function breakOff({ progress, pool, folder }: Run): void {
  progress.stop()
  pool.kill()
  folder?.abandon()
}
