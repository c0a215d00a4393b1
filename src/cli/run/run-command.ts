import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { errorMessage, errorText, type Language } from '../../error-message.ts'
import { ConfigError, TransientError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { writeAside } from '../../service/index.ts'
import type { Surroundings } from '../command-context.ts'
import type { Result } from '../inputs/extract-input.ts'
import { findInputs, type Input } from '../inputs/find-inputs.ts'
import { mapInOrder } from '../inputs/map-in-order.ts'
import { type Progress, startProgress } from '../output/progress.ts'
import { toFailureLine, toReportLine } from '../output/result-lines.ts'
import { addResult, emptyTally, type RunTally } from '../output/tally.ts'
import { findService, type RunningService } from '../service/find-service.ts'
import { serviceTexts } from '../service/service-texts.ts'
import { loadConfig } from '../settings/load-config.ts'
import { texts } from '../texts.ts'
import type { FileTaker } from './file-taker.ts'
import { startPipelineTaker } from './pipeline-taker.ts'
import { runTexts } from './run-texts.ts'
import { isServiceGone, serviceTaker } from './service-taker.ts'

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
 * A service that has the embedded database takes them, where one runs. What was read before, by this version, is not
 * read again. Errors: ConfigError.
 */
export async function runCommand(
  paths: readonly string[],
  options: RunOptions,
  surroundings: Surroundings,
): Promise<0 | 1> {
  const config = loadConfig(options.flags, options.language)
  const service = config.databaseUrl === null ? await findService(config) : null
  const taker = service
    ? toServiceTaker(service, options, surroundings)
    : await startTaker(config, options, surroundings)
  if (taker === null) return 1
  try {
    const inputs = await findInputs(paths, taker.output)
    return await takeAll({ taker, inputs, options, surroundings })
  } catch (error) {
    if (service === null || !isServiceGone(error)) throw error
    surroundings.stderr.write(`${runTexts[options.language].serviceGone(service.file.pid)}\n`)
    return 1
  } finally {
    await taker.close()
  }
}

/** Errors: ConfigError where the service is of another version, or writes elsewhere than is asked for. */
function toServiceTaker(
  service: RunningService,
  { language, flags }: RunOptions,
  { stderr }: Surroundings,
): FileTaker {
  const { pid, version, output } = service.file
  if (version !== extractorVersion) {
    throw new ConfigError(serviceTexts[language].otherVersion(version, extractorVersion))
  }
  const text = runTexts[language]
  if (flags.output !== undefined && resolve(String(flags.output)) !== output) {
    throw new ConfigError(text.otherOutput(pid, output))
  }
  stderr.write(`${text.byService(pid)}\n`)
  return serviceTaker(service)
}

/** Null where a server does not answer, which is said. */
async function startTaker(
  config: Config,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<FileTaker | null> {
  try {
    return await startPipelineTaker(config, options.language, surroundings)
  } catch (error) {
    if (!(error instanceof TransientError)) throw error
    const { code, params } = error
    surroundings.stderr.write(`${errorText(code, params, options.language)}\n`)
    return null
  }
}

interface OpenRun {
  readonly taker: FileTaker
  readonly inputs: readonly Input[]
  readonly options: RunOptions
  readonly surroundings: Surroundings
}

async function takeAll(run: OpenRun): Promise<0 | 1> {
  const { taker, inputs, options, surroundings } = run
  const progress = startProgress(surroundings.stderr, inputs.length, texts[options.language].progress)
  try {
    const outcome = await runAll({ ...run, progress })
    const isWritten = (await taker.settle()) && (await writeSummary(run, outcome))
    progress.stop()
    report({ ...run, ...outcome, isWritten })
    const { reports, files } = outcome.tally
    return reports === files && isWritten ? 0 : 1
  } finally {
    progress.stop()
  }
}

interface UnderWay extends OpenRun {
  readonly progress: Progress
}

interface Outcome {
  readonly tally: RunTally
  /** What was said of each input, for people. */
  readonly lines: readonly string[]
  readonly failures: readonly (Result & { type: 'failure' })[]
}

async function runAll(run: UnderWay): Promise<Outcome> {
  const { taker, inputs } = run
  const bounds = { atOnce: underWay, ahead: underWay }
  const failures: (Result & { type: 'failure' })[] = []
  const firstNames = new Map<string, string>()
  const lines: string[] = []
  let tally = emptyTally
  const all = (async (): Promise<void> => {
    for await (const { result, sourceId } of mapInOrder(inputs, bounds, (input) => taker.take(input))) {
      tally = addResult(tally, result)
      if (result.type === 'failure') failures.push(result)
      const sameAs = sourceId === null ? undefined : firstNames.get(sourceId)
      if (sourceId !== null && sameAs === undefined) firstNames.set(sourceId, result.name)
      const line = toLine(result, sameAs ?? null, run.options.language)
      lines.push(line)
      print(run, result, line)
    }
  })()
  await Promise.all([all, taker.follow(all)])
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
async function writeSummary({ taker, options }: OpenRun, { lines, tally }: Outcome): Promise<boolean> {
  const text = [...lines, texts[options.language].summary(tally), ''].join('\n')
  return writeAside(join(taker.output, summaryName), text).then(
    () => true,
    () => false,
  )
}

interface Ending extends Outcome, OpenRun {
  readonly isWritten: boolean
}

function report({ taker, options, surroundings, tally, failures, isWritten }: Ending): void {
  const { json, language } = options
  const { written, outputStuck } = runTexts[language]
  const { output } = taker
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
