import { join } from 'node:path'
import { type Service, startService } from '../../workers/main.ts'
import type { Config } from '../config.ts'
import { errorMessage, errorRemedy, type Language } from '../error-message.ts'
import { ConfigError, TransientError } from '../errors.ts'
import { writeAside } from '../service/index.ts'
import type { Surroundings } from './command-context.ts'
import type { Result } from './extract-input.ts'
import { findInputs, type Input } from './find-inputs.ts'
import { findService } from './find-service.ts'
import { loadConfig } from './load-config.ts'
import { mapInOrder } from './map-in-order.ts'
import { onceOptions } from './once-options.ts'
import { PendingSources } from './pending-sources.ts'
import { type Progress, startProgress } from './progress.ts'
import { toFailureLine, toReportLine } from './result-lines.ts'
import { type RunResult, runInput } from './run-input.ts'
import { runTexts } from './run-texts.ts'
import { settleOutput } from './settle-output.ts'
import { addResult, emptyTally, type RunTally } from './tally.ts'
import { texts } from './texts.ts'

export interface RunOptions {
  readonly language: Language
  readonly json?: boolean
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/** Files of a run that may be under way: enough to keep every reader busy, few enough to hold in memory. */
const underWay = 64
const summaryName = 'summary.txt'

/**
 * Takes the files at `paths` through the pipeline once; the exit status comes out.
 *
 * What was read before, by this version, is not read again. Errors: ConfigError.
 */
export async function runCommand(
  paths: readonly string[],
  options: RunOptions,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const config = loadConfig(options.flags, options.language)
  const running = await findService(config)
  if (running !== null && config.databaseUrl === null) {
    throw new ConfigError(runTexts[options.language].serviceAtWork(running.file.pid))
  }
  const inputs = await findInputs(paths, config.output)
  const run = await openRun(config, options, surroundings)
  if (run === null) return 1
  const progress = startProgress(surroundings.stderr, inputs.length, texts[options.language].progress)
  try {
    const outcome = await runAll({ ...run, inputs, options, surroundings, progress })
    const { tally } = outcome
    const isWritten = (await settleOutput(run.service)) && (await writeSummary(config, options, outcome))
    progress.stop()
    await run.service.stop()
    report({ ...outcome, config, options, surroundings, isWritten })
    return tally.reports === tally.files && isWritten ? 0 : 1
  } catch (error) {
    progress.stop()
    await run.service.stop()
    throw error
  }
}

interface OpenRun {
  readonly service: Service
  readonly pending: PendingSources
}

/** Null where a server does not answer, which is said. */
async function openRun(
  config: Config,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<OpenRun | null> {
  try {
    return await startRun(config, options, surroundings)
  } catch (error) {
    if (!(error instanceof TransientError)) throw error
    const { code, params } = error
    const message = errorMessage(code, params, options.language)
    surroundings.stderr.write(`${message} ${errorRemedy(code, options.language)}\n`)
    return null
  }
}

async function startRun(
  config: Config,
  { language }: RunOptions,
  { stderr, interruption }: Surroundings,
): Promise<OpenRun> {
  let pending: PendingSources | null = null
  const service = await startService({
    ...onceOptions(config, language, stderr),
    onEnded: ({ sourceId }, report) => pending?.ended(sourceId, report),
  })
  pending = new PendingSources(service.pipeline.store)
  interruption.stopGently(() => service.stop())
  return { service, pending }
}

interface UnderWay extends OpenRun {
  readonly inputs: readonly Input[]
  readonly options: RunOptions
  readonly surroundings: Surroundings
  readonly progress: Progress
}

interface Outcome {
  readonly tally: RunTally
  /** What was said of each input, for people. */
  readonly lines: readonly string[]
  readonly failures: readonly (Result & { type: 'failure' })[]
}

async function runAll(run: UnderWay): Promise<Outcome> {
  const { service, pending, inputs } = run
  const bounds = { atOnce: underWay, ahead: underWay }
  const failures: (Result & { type: 'failure' })[] = []
  const firstNames = new Map<string, string>()
  const lines: string[] = []
  let tally = emptyTally
  const all = (async (): Promise<void> => {
    const map = (input: Input): Promise<RunResult> => runInput(service.pipeline, pending, input)
    for await (const { result, sourceId } of mapInOrder(inputs, bounds, map)) {
      tally = addResult(tally, result)
      if (result.type === 'failure') failures.push(result)
      const sameAs = sourceId === null ? undefined : firstNames.get(sourceId)
      if (sourceId !== null && sameAs === undefined) firstNames.set(sourceId, result.name)
      const line = toLine(result, sameAs ?? null, run.options.language)
      lines.push(line)
      print(run, result, line)
    }
  })()
  await Promise.all([all, pending.follow(all)])
  return { tally, lines, failures }
}

function toLine(result: Result, sameAs: string | null, language: Language): string {
  if (result.type === 'failure') return toFailureLine(result, language)
  return sameAs === null ? toReportLine(result, language) : runTexts[language].sameAs(result.name, sameAs)
}

function print({ options, surroundings, progress }: UnderWay, result: Result, line: string): void {
  const { stdout, stderr } = surroundings
  progress.advance()
  progress.around(() => {
    if (result.type === 'failure') stderr.write(`${line}\n`)
    else if (!options.json) stdout.write(`${line}\n`)
  })
}

/** Leaves what was said in the output folder; false where that cannot be done. */
async function writeSummary(
  { output }: Config,
  { language }: RunOptions,
  { lines, tally }: Outcome,
): Promise<boolean> {
  const text = [...lines, texts[language].summary(tally), ''].join('\n')
  return writeAside(join(output, summaryName), text).then(
    () => true,
    () => false,
  )
}

interface Ending extends Outcome {
  readonly config: Config
  readonly options: RunOptions
  readonly surroundings: Surroundings
  readonly isWritten: boolean
}

function report({ config, options, surroundings, tally, failures, isWritten }: Ending): void {
  const { json, language } = options
  const { written, outputStuck } = runTexts[language]
  const { output } = config
  if (json) {
    const errors = failures.map(({ name, code, params }) => ({
      name,
      code,
      message: errorMessage(code, params, 'en'),
      params,
    }))
    surroundings.stdout.write(`${JSON.stringify({ ...tally, failures: errors, output, isWritten })}\n`)
  }
  surroundings.stderr.write(`${texts[language].summary(tally)}\n`)
  surroundings.stderr.write(`${isWritten ? written(output) : outputStuck(output)}\n`)
}
