import { type Service, type ServiceOptions, startService } from '../../../workers/main.ts'
import type { CommandContext } from '../command-context.ts'
import { serviceTexts } from './service-texts.ts'
import { startPatiently } from './start-patiently.ts'

/** What goes on beside a service, from its start to its end. */
export interface Companion {
  close(): Promise<void>
}

/** Begins what goes on beside a service; `stop` ends both. */
export type StartCompanion = (service: Service, stop: () => void) => Promise<Companion>

/** Of the 30 s that ending may take. */
const stopLimitMs = 29_000

/**
 * Runs a service until a signal or its companion ends it; a server that is away at the start is waited for.
 *
 * Errors: ConfigError.
 */
export async function runUntilStopped(
  options: ServiceOptions,
  { language, interruption, stderr }: CommandContext,
  startCompanion: StartCompanion,
): Promise<0> {
  const ending = new AbortController()
  ending.signal.addEventListener('abort', () => endLate(options), { once: true })
  const stop = (): void => ending.abort()
  const ended = withResolvers()
  interruption.stopGently(async () => {
    stop()
    await ended.promise
  }, 0)
  try {
    const patience = {
      signal: ending.signal,
      onWait: (message: string) => stderr.write(`${serviceTexts[language].waitingForServer(message)}\n`),
      language,
    }
    const service = await startPatiently(() => startService(options), patience)
    if (service !== null) await accompany(service, startCompanion, ending)
    return 0
  } finally {
    ended.resolve()
  }
}

/** A server that answers no more keeps nobody from ending: what is under way then is done by the next start. */
function endLate({ log }: ServiceOptions): void {
  setTimeout(() => {
    log.warn('ended before everything was closed, since a server does not answer; nothing is lost')
    process.exit(1)
  }, stopLimitMs).unref()
}

async function accompany(
  service: Service,
  startCompanion: StartCompanion,
  ending: AbortController,
): Promise<void> {
  try {
    const companion = await startCompanion(service, () => ending.abort())
    await aborted(ending.signal)
    await companion.close()
  } finally {
    await service.stop()
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {}
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
