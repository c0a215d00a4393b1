import type { InboxFile } from '../src/intake/index.ts'
import type { JobHandler, Queue } from '../src/queue/index.ts'
import { toExtractJob } from '../src/service/index.ts'
import type { KeptSource } from '../src/store/index.ts'

/** What keeping a file needs of the other rooms. */
export interface IngestPorts {
  /** The inbox that this process watches. */
  readonly inbox: {
    keep(file: Pick<InboxFile, 'path' | 'stamp'>): Promise<KeptSource | null>
  }
  readonly queue: Pick<Queue, 'enqueue'>
}

/**
 * Does `ingest` jobs: keeps a file of the inbox as a source, and has it read.
 *
 * Done twice, a job leaves the same store. Errors: TransientError; ThrottledError where the file cannot be read now.
 */
export function createIngestHandler({ inbox, queue }: IngestPorts): JobHandler<'ingest'> {
  return async ({ path, stamp }) => {
    const kept = await inbox.keep({ path, stamp })
    if (kept?.owedRun) await queue.enqueue([toExtractJob(kept.owedRun)])
  }
}
