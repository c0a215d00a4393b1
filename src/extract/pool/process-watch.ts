import type { TransientErrorCode } from '../../errors.ts'
import { killProcess } from './kill-process.ts'
import { residentSize } from './resident-size.ts'

export interface WatchLimits {
  readonly deadlineMs: number
  readonly residentLimitBytes: number
}

/** One task's watch. */
export interface ProcessWatch {
  /** Names the process that runs the task, once it is known. */
  follow(pid: number): void
  /** Why the process was stopped; null while it was not. */
  verdict(): TransientErrorCode | null
  stop(): void
}

/** On Linux a look costs a read of /proc; elsewhere it starts a program. */
const lookEveryMs = process.platform === 'linux' ? 50 : 1000

/**
 * A watch that kills the process of a task past its deadline or past its resident size.
 *
 * It is the last net below the counted budgets: what it stops is no verdict on the bytes. `onOverdue` is
 * called at the deadline, also when no process has been named yet.
 */
export function watchProcess(limits: WatchLimits, onOverdue: () => void): ProcessWatch {
  let pid: number | null = null
  let verdict: TransientErrorCode | null = null
  const condemn = (code: TransientErrorCode): void => {
    verdict ??= code
    if (pid !== null) killProcess(pid)
  }
  const deadline = setTimeout(() => {
    condemn('timed-out')
    onOverdue()
  }, limits.deadlineMs)
  const looks = setInterval(async () => {
    const size = pid === null ? null : await residentSize(pid)
    if (size !== null && size > limits.residentLimitBytes) condemn('out-of-memory')
  }, lookEveryMs)
  return {
    follow: (named) => {
      pid = named
      if (verdict) killProcess(named)
    },
    verdict: () => verdict,
    stop: () => {
      clearTimeout(deadline)
      clearInterval(looks)
      pid = null
    },
  }
}
