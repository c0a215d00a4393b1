import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ConfigError } from '../errors.ts'

const entry = fileURLToPath(new URL('./cluster-process.js', import.meta.url))

/**
 * Makes an empty database in a folder that does not exist yet, by a process that gives its memory back.
 *
 * Errors: ConfigError with what the process said, where it fails.
 */
export async function makeCluster(folder: string): Promise<void> {
  const child = fork(entry, [folder], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let message = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    message += text
  })
  const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (status === 0) return
  throw new ConfigError(
    `the database could not be made in ${folder} (${signal ?? `status ${status}`}): see that the folder can be ` +
      `written to and that its disk has 100 MB of room\n${message}`,
  )
}
