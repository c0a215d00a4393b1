import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { treeSize } from './tree-size.ts'

/** The size of the process tree when so many documents were done. */
export interface SizeSample {
  readonly documents: number
  readonly bytes: number
}

const lookEveryMs = 500
const lineFeed = 10

/** Runs `gongkai extract --ndjson` on a folder and looks at its memory all the while; its output is only counted. */
export async function watchRun(
  folder: string,
  jobs: number,
): Promise<{ readonly documents: number; readonly samples: readonly SizeSample[] }> {
  const words = ['bin/gongkai.js', 'extract', '--ndjson', '--jobs', String(jobs), folder]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] })
  let documents = 0
  let isRunning = true
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === lineFeed) documents += 1
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      isRunning = false
      resolve()
    })
  })
  const samples: SizeSample[] = []
  while (isRunning) {
    const bytes = await treeSize(child.pid ?? 0)
    // Between its last look and its end a process has no size.
    if (isRunning && bytes > 0) samples.push({ documents, bytes })
    await Promise.race([sleep(lookEveryMs), ended])
  }
  await ended
  return { documents, samples }
}
