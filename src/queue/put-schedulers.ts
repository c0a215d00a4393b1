import { createHash } from 'node:crypto'
import type { BulkJobOptions } from 'bullmq'
import type { BullQueue } from './bull-backend.ts'
import type { ScheduledJob } from './queue.ts'

/**
 * Brings the job schedulers of a queue into line with a list: those that are there already stay as they are, so that
 * a list of thousands costs one look.
 */
export async function putSchedulers(
  queue: BullQueue,
  scheduled: readonly ScheduledJob[],
  options: BulkJobOptions,
): Promise<void> {
  const present = new Set((await queue.getJobSchedulers(0, -1)).map(({ key }) => key))
  const wanted = new Map(scheduled.map((one) => [schedulerId(one), one] as const))
  for (const id of present) if (!wanted.has(id)) await queue.removeJobScheduler(id)
  for (const [id, { job, cron, timeZone }] of wanted) {
    if (present.has(id)) continue
    const template = { name: job.kind, data: job.payload, opts: options }
    await queue.upsertJobScheduler(id, { pattern: cron, tz: timeZone }, template)
  }
}

/** Of all that a scheduler says, so that one that says something else is another one. */
function schedulerId({ job, cron, timeZone }: ScheduledJob): string {
  const text = JSON.stringify([job.payload, cron, timeZone])
  return `times-${createHash('sha256').update(text).digest('hex')}`
}
