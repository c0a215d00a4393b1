import { createHash } from 'node:crypto'
import type { Job } from './job.ts'

/**
 * The name of a job in the queue: equal jobs have equal names, so that one is never queued twice.
 *
 * It has no colon and is never a number alone, which BullMQ refuses.
 */
export function jobId(job: Job): string {
  if (job.kind === 'ingest') {
    const { inbox, path, stamp } = job.payload
    return `file-${createHash('sha256').update([inbox, path, stamp].join('\0')).digest('hex')}`
  }
  if (job.kind === 'crawl') return `site-${createHash('sha256').update(job.payload.site).digest('hex')}`
  if (job.kind === 'export') return `runs-${job.payload.after}-${job.payload.upTo}`
  const { sourceId, version, runNumber } = job.payload
  return `${sourceId}-${version.replaceAll(':', '_')}-run${runNumber}`
}
