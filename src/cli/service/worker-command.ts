import { availableParallelism } from 'node:os'
import { ConfigError } from '../../errors.ts'
import { type JobKind, jobKinds } from '../../queue/index.ts'
import { createLog } from '../../service/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { requiredCrawler } from '../sources/crawler-options.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serviceTexts } from './service-texts.ts'

export interface WorkerOptions {
  /** Kinds of jobs, parted by commas. */
  readonly queues: string
  readonly isJson: boolean
  /** `HOST` or `HOST:PORT`, each. */
  readonly allowed: readonly string[]
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
}

/**
 * Does jobs of the queues named, until it is ended; the exit status comes out.
 *
 * Errors: ConfigError where the database is the embedded one, which is for one process.
 */
export async function workerCommand(
  { queues, isJson, allowed, flags }: WorkerOptions,
  context: CommandContext,
): Promise<0> {
  const { language, stdout, stderr } = context
  const config = loadConfig(flags, language)
  const kinds = parseKinds(queues, context)
  if (config.databaseUrl === null) throw new ConfigError(serviceTexts[language].workerNeedsServer)
  const log = createLog({ level: config.logLevel ?? 'info', stream: stderr })
  const options = {
    config,
    concurrency: kinds.has('extract') ? (config.concurrency ?? availableParallelism()) : 0,
    hasInbox: kinds.has('ingest'),
    hasOutput: kinds.has('export'),
    ...(kinds.has('crawl') ? { crawl: requiredCrawler(config, allowed, context) } : {}),
    language,
    log,
  }
  return runUntilStopped(options, context, async () => {
    const { concurrency } = options
    log.info({ queues: [...kinds], concurrency }, 'worker at work')
    if (isJson) stdout.write(`${JSON.stringify({ pid: process.pid, queues: [...kinds], concurrency })}\n`)
    return { close: async () => {} }
  })
}

function parseKinds(queues: string, { language }: CommandContext): ReadonlySet<JobKind> {
  const words = queues.split(',').map((word) => word.trim())
  const unknown = words.find((word) => !(jobKinds as readonly string[]).includes(word))
  if (unknown !== undefined) throw new ConfigError(serviceTexts[language].unknownQueue(unknown))
  return new Set(words as JobKind[])
}
