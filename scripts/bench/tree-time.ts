import { readFileSync } from 'node:fs'
import { treeMembers } from './tree-members.ts'

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100
/** Places after the name of the program, which may hold blanks: utime, stime, cutime, cstime (proc_pid_stat(5)). */
const firstTime = 11
const times = 4

/**
 * The seconds that the processors gave to a process and all its descendants, those that have ended and were
 * waited for included; NaN but on Linux.
 */
export async function treeTime(root: number): Promise<number> {
  if (process.platform !== 'linux') return Number.NaN
  const members = await treeMembers(root)
  return members.reduce((sum, { pid }) => sum + timeOf(pid), 0)
}

function timeOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(firstTime, firstTime + times).map(Number)
    return ticks.reduce((sum, tick) => sum + tick, 0) / ticksPerSecond
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}
