import { dropOldDatabase, openEmbedded } from '../../database/index.ts'
import { ConfigError } from '../../errors.ts'
import { extractorVersion } from '../../extract/pool/index.ts'
import { openStore } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { loadConfig } from '../settings/load-config.ts'
import { findService } from './find-service.ts'
import { serviceTexts } from './service-texts.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

/**
 * Makes the embedded database anew from the record; the exit status comes out.
 *
 * The old one is kept until the new one is whole. Errors: ConfigError where the data folder is in use, or the
 * database is a PostgreSQL.
 */
export async function rebuildCommand(
  flags: Flags,
  isJson: boolean,
  { language, stdout }: CommandContext,
): Promise<0> {
  const config = loadConfig(flags, language)
  const text = serviceTexts[language]
  if (config.databaseUrl !== null) throw new ConfigError(text.rebuildsEmbedded)
  const service = await findService(config)
  if (service !== null) throw new ConfigError(text.rebuildNeedsStop(service.file.pid))
  const { sources } = await rebuild(config.data)
  stdout.write(`${isJson ? JSON.stringify({ sources }) : text.rebuilt(sources)}\n`)
  return 0
}

async function rebuild(folder: string): Promise<{ readonly sources: number }> {
  const database = await openEmbedded({ folder, isAnew: true })
  let sources = 0
  try {
    const store = await openStore({ database, folder, version: extractorVersion })
    sources = (await store.status()).sources
    await store.close()
  } finally {
    await database.close()
  }
  dropOldDatabase(folder)
  return { sources }
}
