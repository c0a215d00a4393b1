import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const pageBytes = 4096
const kibibyte = 1024
const run = promisify(execFile)

/**
 * The resident size of a process in bytes; null when it is gone or the system does not tell.
 *
 * Linux: the second field of /proc/<pid>/statm, in pages (proc_pid_statm(5)); Windows: `tasklist`; elsewhere `ps`.
 */
export async function residentSize(pid: number, platform = process.platform): Promise<number | null> {
  try {
    // No disk is waited for: another thread would take many times as long to be asked.
    if (platform === 'linux') return parseStatm(readFileSync(`/proc/${pid}/statm`, 'ascii'))
    if (platform === 'win32') return parseTasklist((await run('tasklist', tasklistArguments(pid))).stdout)
    return parsePs((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout)
  } catch {
    // The process ended between two looks, or the tool is not there: the heap limit and the deadline remain.
    return null
  }
}

/** The resident bytes in a line of /proc/<pid>/statm, `21850 9612 …`; null when it is no such line. */
export function parseStatm(line: string): number | null {
  return toBytes(line.split(' ')[1], pageBytes)
}

/** The resident bytes in the output of `tasklist /FO CSV /NH`, `"node.exe","42","Console","1","61,240 K"`. */
export function parseTasklist(line: string): number | null {
  const size = /"([\d.,\s]+) K"\s*$/.exec(line)?.[1]
  return toBytes(size?.replace(/\D/g, ''), kibibyte)
}

/** The resident bytes in the output of `ps -o rss=`, in KiB. */
export function parsePs(output: string): number | null {
  return toBytes(output.trim(), kibibyte)
}

function tasklistArguments(pid: number): string[] {
  return ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']
}

function toBytes(count: string | undefined, unitBytes: number): number | null {
  return count && /^\d+$/.test(count) ? Number(count) * unitBytes : null
}
