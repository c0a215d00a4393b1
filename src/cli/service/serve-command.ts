import { availableParallelism } from 'node:os'
import type { Config } from '../../config.ts'
import { ConfigError } from '../../errors.ts'
import { createLog } from '../../service/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { crawlerOptions } from '../sources/crawler-options.ts'
import { answerHttp } from './answer-http.ts'
import { findService } from './find-service.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serviceTexts } from './service-texts.ts'

export interface ServeOptions {
  /** Settings by their keys. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  /** `HOST` or `HOST:PORT`, each: websites there may be visited although their addresses are not public. */
  readonly allowed: readonly string[]
  readonly isJson: boolean
}

/**
 * Watches the inbox, reads what arrives and answers HTTP, until it is ended; the exit status comes out.
 *
 * Errors: ConfigError where the set-up will not do, or a service runs on the data folder already.
 */
export async function serveCommand(
  { flags, allowed, isJson }: ServeOptions,
  context: CommandContext,
): Promise<0> {
  const { language, stderr } = context
  const config = loadConfig(flags, language)
  const running = await findService(config)
  if (running !== null) throw new ConfigError(serviceTexts[language].alreadyServing(running.file.pid))
  const log = createLog({ level: config.logLevel ?? 'info', stream: stderr })
  let runEnded = (): void => {}
  const options = {
    config,
    concurrency: config.concurrency ?? availableParallelism(),
    hasInbox: true,
    hasOutput: true,
    crawl: crawlerOptions(config, allowed, context),
    language,
    log,
    onEnded: () => runEnded(),
  }
  return runUntilStopped(options, context, async (service, stop) => {
    const companion = await answerHttp(service, { config, stop, log, language })
    runEnded = () => companion.runEnded()
    announce(companion.address, config, isJson, context)
    return companion
  })
}

function announce(
  address: string,
  config: Config,
  isJson: boolean,
  { language, stdout }: CommandContext,
): void {
  const { inbox, output } = config
  const line = isJson
    ? JSON.stringify({ address, inbox, output, pid: process.pid })
    : serviceTexts[language].serving(inbox, output, address)
  stdout.write(`${line}\n`)
}
