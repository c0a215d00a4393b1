import { type Service, startService } from '../../../workers/main.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../error-message.ts'
import type { Surroundings } from '../command-context.ts'
import type { FileTaker } from './file-taker.ts'
import { onceOptions } from './once-options.ts'
import { PendingSources } from './pending-sources.ts'
import { runInput } from './run-input.ts'
import { settleOutput } from './settle-output.ts'

/**
 * Has this process take files through the pipeline.
 *
 * Errors: ConfigError where the set-up will not do; TransientError where a server does not answer.
 */
export async function startPipelineTaker(
  config: Config,
  language: Language,
  { stderr, interruption }: Surroundings,
): Promise<FileTaker> {
  let pending: PendingSources | null = null
  const service: Service = await startService({
    ...onceOptions(config, language, stderr),
    onEnded: ({ sourceId }, report) => pending?.ended(sourceId, report),
  })
  const sources = new PendingSources(service.pipeline.store)
  pending = sources
  interruption.stopGently(() => service.stop())
  return {
    output: config.output,
    take: async (input) => runInput(service.pipeline, sources, input),
    follow: async (isOver) => sources.follow(isOver),
    settle: async () => settleOutput(service),
    close: async () => service.stop(),
  }
}
