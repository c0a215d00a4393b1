import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerUser } from './server-user.ts'

/** A server of our own, on a port and in a folder of its own. */
export interface PrivateServer {
  readonly url: string
  readonly pid: number
  /** Ends it as an operator would, or at once as a crash would; its folder stays. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export interface ServerCommand {
  readonly url: string
  readonly program: string
  readonly words: readonly string[]
  readonly user: ServerUser
  /** Its messages go here. */
  readonly logPath: string
  /** Whether it answers. */
  readonly isReady: () => Promise<boolean>
}

const startLimitMs = 30_000
const pollMs = 50

/** Starts a server and waits until it answers. Errors: Error with its messages where it does not. */
export async function startServer(command: ServerCommand): Promise<PrivateServer> {
  const log = openSync(command.logPath, 'a')
  const server = spawn(command.program, [...command.words], {
    ...command.user,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  const ended = once(server, 'exit')
  await waitUntilReady(server, command)
  return {
    url: command.url,
    pid: server.pid ?? 0,
    stop: async (signal = 'SIGINT') => {
      if (server.exitCode === null && server.signalCode === null) server.kill(signal)
      await ended
    },
  }
}

async function waitUntilReady(
  server: ChildProcess,
  { program, isReady, logPath }: ServerCommand,
): Promise<void> {
  const deadline = Date.now() + startLimitMs
  while (!(await isReady())) {
    const hasEnded = server.exitCode !== null || server.signalCode !== null
    if (hasEnded || Date.now() > deadline) {
      server.kill('SIGKILL')
      throw new Error(`${program} did not start:\n${readFileSync(logPath, 'utf8')}`)
    }
    await sleep(pollMs)
  }
}
