import { readFileSync } from 'node:fs'

/** Field 22 of /proc/PID/stat counts from 1; the fields behind the command begin with the third (proc(5)). */
const startTimeField = 22 - 3

/**
 * What tells a process from a later one with the same number: the boot and the time since, in ticks, at which
 * it started. Null where the system does not say, as outside Linux.
 */
export function processIdentity(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot}:${fields[startTimeField]}`
  } catch {
    return null
  }
}
