import type { Config } from '../config.ts'
import { openDatabase } from '../database/index.ts'
import { extractorVersion } from '../extract/pool/index.ts'
import { openStore, type Store } from '../store/index.ts'

/** Stored reports to read, until it is closed. */
export interface ReportSource extends Pick<Store, 'lastSequence' | 'countReports' | 'streamReports'> {
  close(): Promise<void>
}

/**
 * Opens the stored reports that the configuration names.
 *
 * Errors: ConfigError where the data folder is in use or will not do; TransientError where the database does
 * not answer.
 */
export async function openReports({ data, databaseUrl, sources }: Config): Promise<ReportSource> {
  const database = await openDatabase(
    databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl },
  )
  try {
    const folder = databaseUrl === null ? data : sources
    const store = await openStore({ database, folder, version: extractorVersion })
    return {
      lastSequence: () => store.lastSequence(),
      countReports: (filter, upTo) => store.countReports(filter, upTo),
      streamReports: (filter, upTo) => store.streamReports(filter, upTo),
      close: async () => {
        await store.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
