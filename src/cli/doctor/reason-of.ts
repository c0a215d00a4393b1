import { errorMessage, type Language } from '../../error-message.ts'
import { ConfigError, TransientError } from '../../errors.ts'

/** Why a server cannot be used, in the language of the user as far as the error knows it. */
export function reasonOf(error: unknown, language: Language): string {
  if (error instanceof TransientError) return errorMessage(error.code, error.params, language)
  if (error instanceof ConfigError) return error.texts[language]
  return error instanceof Error ? error.message : String(error)
}
