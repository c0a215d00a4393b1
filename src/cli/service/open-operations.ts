import type { Config } from '../../config.ts'
import { openDatabase } from '../../database/index.ts'
import type { Language } from '../../error-message.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { type Site, SiteBook } from '../../intake/index.ts'
import { type Operations, storeOperations } from '../../operations/index.ts'
import { writeAside } from '../../service/index.ts'
import { openStore } from '../../store/index.ts'
import { findService } from './find-service.ts'
import { serviceTexts } from './service-texts.ts'

/** Requests can be made until it is closed. */
export interface OpenOperations {
  readonly operations: Operations
  /** Whether a running service meets them. */
  readonly isService: boolean
  close(): Promise<void>
}

/**
 * Opens the way to what is stored: the running service, else the database itself.
 *
 * Errors: ConfigError where the service is of another version, or the data folder is in use or will not do;
 * TransientError where the database does not answer.
 */
export async function openOperations(config: Config, language: Language): Promise<OpenOperations> {
  const service = await findService(config)
  if (service === null) return openDirectly(config)
  if (service.file.version !== extractorVersion) {
    throw new ConfigError(serviceTexts[language].otherVersion(service.file.version, extractorVersion))
  }
  return { operations: service.client, isService: true, close: async () => {} }
}

async function openDirectly({ data, databaseUrl, sources, sites }: Config): Promise<OpenOperations> {
  const database = await openDatabase(
    databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl },
  )
  try {
    const folder = databaseUrl === null ? data : sources
    const store = await openStore({ database, folder, version: extractorVersion })
    const book = new SiteBook({ store, file: sites, write: writeAside })
    const loadSites = async (): Promise<readonly Site[]> => (await book.load()).sites
    return {
      operations: storeOperations({ store, version: extractorVersion, service: null, loadSites }),
      isService: false,
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
