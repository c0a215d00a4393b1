import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { treeSize } from '../tree-size.ts'
import type { BenchBackend } from './bench-backend.ts'
import { sampleMix } from './sample-mix.ts'

/** What `gongkai serve` takes when it has nothing to do, and how long a first file took. */
export interface Rest {
  readonly residentBytes: number
  /** From the file in the inbox to its report in the output folder. */
  readonly firstResultMs: number
}

const files = 8
const lookMs = 50
const restMs = 60_000
const patienceMs = 120_000

/** Starts the service, drops files, and looks at its process tree when it has been at rest for a minute. */
export async function measureRest({ config, environment }: BenchBackend): Promise<Rest> {
  const { data, inbox, output } = config
  const words = ['bin/gongkai.js', 'serve', '--json', '--port', '0']
  const folders = ['--data', data, '--inbox', inbox, '--output', output]
  const service = spawn(process.execPath, [...words, ...folders], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    await once(service.stdout, 'data')
    const [first, ...others] = sampleMix(files, 1_000_000)
    const startedAt = performance.now()
    drop(inbox, first ? [first] : [])
    await untilReports(output, 1)
    const firstResultMs = performance.now() - startedAt
    drop(inbox, others)
    await untilReports(output, files)
    await sleep(restMs)
    return { residentBytes: await treeSize(service.pid ?? 0), firstResultMs }
  } finally {
    service.kill('SIGTERM')
    if (service.exitCode === null) await once(service, 'exit')
  }
}

/** Written beside the inbox and moved in, so that each is whole when it is seen. */
function drop(inbox: string, mix: ReturnType<typeof sampleMix>): void {
  mkdirSync(inbox, { recursive: true })
  for (const { name, bytes } of mix) {
    writeFileSync(join(inbox, '..', name), bytes)
    renameSync(join(inbox, '..', name), join(inbox, name))
  }
}

async function untilReports(output: string, count: number): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (countReports(output) < count) {
    if (performance.now() > deadline) throw new Error(`${output}: there are no ${count} reports`)
    await sleep(lookMs)
  }
}

function countReports(output: string): number {
  if (!existsSync(output)) return 0
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /^\d{4}.[^.]+\.json$/.test(name)).length
}
