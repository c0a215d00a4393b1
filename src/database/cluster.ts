import { PGlite } from '@electric-sql/pglite'

/** The major version of PostgreSQL inside PGlite; it alone can read the folders that it made. */
export const embeddedPostgresMajor = '18'

/** A place for the folder of an embedded database: its files take some 8 MB at the beginning. */
const initialParameters = ['--wal-segsize=1']

/**
 * Written into the folder. One process with one session needs little shared memory; without its own
 * autovacuum process the database is tidied by `Database.tidy`.
 */
const configuration = [
  'shared_buffers=8MB',
  'wal_buffers=512kB',
  'max_connections=5',
  'min_wal_size=2MB',
  'max_wal_size=16MB',
  'wal_recycle=off',
  'autovacuum=off',
]

/** Template databases are for `CREATE DATABASE`, which nobody calls here; each statement must stand alone. */
const trimming = [
  `UPDATE pg_database SET datistemplate = false WHERE datname LIKE 'template_'`,
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'VACUUM FULL',
  'CHECKPOINT',
]

/**
 * Makes an empty database in a folder that does not exist yet.
 *
 * It takes seconds, and memory that the process does not give back: to be called in a process of its own.
 */
export async function createCluster(folder: string): Promise<void> {
  const database = await PGlite.create(folder, {
    initDbStartParams: initialParameters,
    postgresqlconf: configuration,
  })
  try {
    for (const statement of trimming) await database.exec(statement)
  } finally {
    await database.close()
  }
}
