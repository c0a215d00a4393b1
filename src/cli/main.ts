import { CommanderError } from 'commander'
import { errorText, type Language } from '../error-message.ts'
import { ConfigError, TransientError } from '../errors.ts'
import { extractorVersion } from '../extract/pool/index.ts'
import { RequestError, requestErrorMessage } from '../operations/index.ts'
import { systemErrorCode } from './inputs/system-error-code.ts'
import { watchInterruption } from './interruption.ts'
import { languageOf } from './language.ts'
import { createProgram } from './program.ts'
import { texts } from './texts.ts'

/** Runs the command line of this process; its exit status is set when the promise resolves. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2)
  const language = languageOf(argv, process.env, new Intl.DateTimeFormat().resolvedOptions().locale)
  const { stdout, stderr, env } = process
  const program = createProgram({
    stdout,
    stderr,
    language,
    version: extractorVersion,
    environment: env,
    interruption: watchInterruption(stdout),
    end: (status) => {
      process.exitCode = status
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    const { status, message } = explain(error, language)
    if (message !== null) process.stderr.write(`${message}\n`)
    process.exitCode = status
  }
}

/** The exit status for an error that ends the program, and what is said of it (null: all is said). */
function explain(
  error: unknown,
  language: Language,
): { readonly status: 0 | 1 | 2; readonly message: string | null } {
  const text = texts[language]
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { status: 0, message: null }
    const isHelp = error.code === 'commander.help'
    return { status: 2, message: isHelp ? null : text.usage(error.message.replace(/^error: /, '')) }
  }
  if (error instanceof ConfigError) return { status: 2, message: error.texts[language] }
  if (error instanceof RequestError) return { status: 1, message: requestErrorMessage(error, language) }
  if (error instanceof TransientError) {
    const { code, params } = error
    return { status: 1, message: errorText(code, params, language) }
  }
  const reason = systemErrorCode(error)
  if (reason !== null) return { status: 1, message: text.cannotWrite(pathOf(error), reason) }
  throw error
}

function pathOf(error: unknown): string {
  return error instanceof Error && 'path' in error ? String(error.path) : ''
}
