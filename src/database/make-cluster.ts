import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '../errors.ts'
import { refusals } from './refusals.ts'
import { readSeed, unpackSeed } from './seed.ts'

const entry = fileURLToPath(new URL('./cluster-process.js', import.meta.url))

/**
 * Makes an empty database in a folder that does not exist yet: from the seed of the build, in a fraction of a
 * second, else from nothing, which takes seconds.
 *
 * Errors: ConfigError with what was said, where it fails.
 */
export async function makeCluster(folder: string): Promise<void> {
  const seed = readSeed()
  if (seed === null) return makeFromNothing(folder)
  try {
    unpackSeed(seed, folder)
  } catch (cause) {
    throw failed(folder, (cause as Error).message)
  }
}

/** By a process of its own, which gives the memory back that it takes. */
async function makeFromNothing(folder: string): Promise<void> {
  const child = fork(entry, [folder], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let message = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    message += text
  })
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (status === 0) return
  throw failed(folder, `${signal ?? `status ${status}`}\n${message}`)
}

function failed(folder: string, reason: string): ConfigError {
  return new ConfigError(refusals.notMade(folder, reason))
}
