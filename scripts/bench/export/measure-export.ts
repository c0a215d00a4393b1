import { spawn } from 'node:child_process'
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchBackend } from '../pipeline/bench-backend.ts'
import { treeSize } from '../tree-size.ts'

/** What one export took, from the start of the program to its end. */
export interface ExportCost {
  readonly seconds: number
  readonly peakBytes: number
  /** Lines of the files that were written. */
  readonly rows: number
}

const lookMs = 200
const lineFeed = 10

/** Runs `gongkai export` and looks at its memory all the while. */
export async function measureExport(
  { config, folder, environment }: BenchBackend,
  format: string,
): Promise<ExportCost> {
  const out = join(folder, 'export')
  const words = ['bin/gongkai.js', 'export', '--format', format, '--out', out, '--data', config.data]
  const startedAt = performance.now()
  const program = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let isRunning = true
  const ended = new Promise<number | null>((resolve) => {
    program.on('close', (status) => {
      isRunning = false
      resolve(status)
    })
  })
  let peakBytes = 0
  while (isRunning) {
    peakBytes = Math.max(peakBytes, await treeSize(program.pid ?? 0))
    await Promise.race([sleep(lookMs), ended])
  }
  if ((await ended) !== 0) throw new Error('the export failed')
  const seconds = (performance.now() - startedAt) / 1000
  const rows = await countLines(out)
  rmSync(out, { recursive: true })
  return { seconds, peakBytes, rows }
}

async function countLines(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  let lines = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    for await (const chunk of createReadStream(join(entry.parentPath, entry.name))) {
      for (const byte of chunk as Buffer) if (byte === lineFeed) lines += 1
    }
  }
  return lines
}
