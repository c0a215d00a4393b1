import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** What one run of the command line gave. */
export interface Run {
  readonly status: number | string
  readonly stdout: string
  readonly stderr: string
}

/** The command line as it is installed; it runs what the last build wrote. */
export const gongkai = resolve('bin/gongkai.js')

const maximumOutputBytes = 64 * 1024 * 1024

/** Runs `gongkai` with words, in English unless they say otherwise. */
export function runGongkai(...words: readonly string[]): Promise<Run> {
  const env = { ...process.env, LC_ALL: 'C' }
  return new Promise((done) => {
    execFile(
      process.execPath,
      [gongkai, ...words],
      { env, maxBuffer: maximumOutputBytes },
      (error, stdout, stderr) => {
        done({ status: error ? (error.code ?? error.signal ?? 'unknown') : 0, stdout, stderr })
      },
    )
  })
}
