import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../errors.ts'
import { embeddedPostgresMajor } from './cluster.ts'
import { refusals } from './refusals.ts'

/** How a data folder is laid out; grows when an older version could no longer use it. */
const layout = 1
const fileName = 'folder.json'

interface FolderVersion {
  readonly layout: number
  readonly postgres: string
}

/** Notes in a data folder which layout and which PostgreSQL it is of. */
export function writeFolderVersion(folder: string): void {
  const version: FolderVersion = { layout, postgres: embeddedPostgresMajor }
  writeFileSync(join(folder, fileName), `${JSON.stringify(version)}\n`)
}

/** Errors: ConfigError where a newer version made the folder, or an older one whose database cannot be read. */
export function checkFolderVersion(folder: string): void {
  const found = readFolderVersion(folder)
  if (found.layout > layout || Number(found.postgres) > Number(embeddedPostgresMajor)) {
    throw new ConfigError(refusals.newerFolder(folder))
  }
  if (found.postgres !== embeddedPostgresMajor) {
    throw new ConfigError(refusals.olderPostgres(folder, found.postgres))
  }
}

/** The database names its own version too, which counts where the file of ours was lost. */
function readFolderVersion(folder: string): FolderVersion {
  const postgres = readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8').trim()
  try {
    const noted = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as Partial<FolderVersion>
    return { layout: noted.layout ?? layout, postgres }
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return { layout, postgres }
    throw error
  }
}
