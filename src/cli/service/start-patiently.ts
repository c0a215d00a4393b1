import { setTimeout as sleep } from 'node:timers/promises'
import { errorText, type Language } from '../../error-message.ts'
import { TransientError } from '../../errors.ts'

export interface Patience {
  /** Gives up waiting when it is aborted. */
  readonly signal: AbortSignal
  /** Told why it waits, and again where that changes. */
  readonly onWait: (message: string) => void
  readonly language: Language
}

const firstPauseMs = 1000
const longestPauseMs = 30_000

/**
 * What `start` gives, tried again while a server is away; null when it was given up.
 *
 * Errors: those of `start`, other than TransientError.
 */
export async function startPatiently<T>(
  start: () => Promise<T>,
  { signal, onWait, language }: Patience,
): Promise<T | null> {
  let told: string | null = null
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await start()
    } catch (error) {
      if (!(error instanceof TransientError)) throw error
      const { code, params } = error
      const message = errorText(code, params, language)
      if (told !== message) onWait(message)
      told = message
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
  }
  return null
}
