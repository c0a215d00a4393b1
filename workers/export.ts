import type { JobHandler, JobPayloads } from '../src/queue/index.ts'

/** The folder that shows what is stored. */
export interface Mirror {
  /** Brings what is written into line with the store, where these runs have ended. */
  update(range: JobPayloads['export']): Promise<void>
}

/** Does `export` jobs: writes out what runs have changed. Done twice, a job leaves the same files. */
export function createExportHandler(mirror: Mirror): JobHandler<'export'> {
  return async (payload) => {
    await mirror.update(payload)
  }
}
