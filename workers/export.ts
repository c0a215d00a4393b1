import type { JobHandler, JobPayloads } from '../src/queue/index.ts'

/** The folder that shows what is stored. */
export interface Mirror {
  /** Brings what is written of a source into line with the store, after a run of it has ended. */
  update(run: JobPayloads['export']): Promise<void>
}

/** Does `export` jobs: writes out what a run has changed. Done twice, a job leaves the same files. */
export function createExportHandler(mirror: Mirror): JobHandler<'export'> {
  return async (payload) => {
    await mirror.update(payload)
  }
}
