import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../is-alive.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { findService } from './find-service.ts'
import { serviceTexts } from './service-texts.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/** The service ends within 30 s. */
const patienceMs = 40_000
const lookMs = 100

/** Ends the running service and waits until it has ended; the exit status comes out. */
export async function stopCommand(
  flags: Flags,
  isJson: boolean,
  { language, stdout, stderr }: CommandContext,
): Promise<0 | 1> {
  const config = loadConfig(flags, language)
  const text = serviceTexts[language]
  const service = await findService(config)
  const pid = service?.file.pid ?? null
  await service?.client.stop()
  const isStopped = pid !== null && (await hasEnded(pid))
  if (isJson) stdout.write(`${JSON.stringify({ pid, stopped: isStopped })}\n`)
  else if (pid === null) stderr.write(`${text.noService(config.data)}\n`)
  else if (isStopped) stdout.write(`${text.stopped(pid)}\n`)
  else stderr.write(`${text.notStopped(pid)}\n`)
  return isStopped || pid === null ? 0 : 1
}

async function hasEnded(pid: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += lookMs) {
    if (!isAlive(pid)) return true
    await sleep(lookMs)
  }
  return false
}
