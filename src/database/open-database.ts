import type { Database, DatabaseConfig } from './database.ts'
import { openEmbedded } from './open-embedded.ts'
import { openPostgres } from './open-postgres.ts'

/**
 * Opens the database that the configuration names.
 *
 * Errors: ConfigError where the folder is in use, made by another version or not ours to write, or where the
 * server refuses us; TransientError('database-unavailable') where the server does not answer.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  return config.type === 'embedded' ? openEmbedded(config) : openPostgres(config)
}
