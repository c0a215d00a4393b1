import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** By what other commands of the machine find a running service and prove that they may ask it. */
export interface ServiceFile {
  readonly pid: number
  /** How a program on this machine asks it, as in a URL. */
  readonly host: string
  readonly port: number
  /** Who can read the file may ask everything. */
  readonly token: string
  /** Of the extractor. */
  readonly version: string
  /** What the service's database is: see `databaseName`. */
  readonly database: string
  /** The output folder that the service writes to; absolute. */
  readonly output: string
}

const fileName = 'service.json'
const tokenBytes = 32
const schema = z.object({
  pid: z.int().positive(),
  host: z.string().default('127.0.0.1'),
  port: z.int().positive(),
  token: z.string().min(1),
  version: z.string(),
  database: z.string(),
  output: z.string(),
})

/** A token that cannot be guessed. */
export function createToken(): string {
  return randomBytes(tokenBytes).toString('hex')
}

/** Tells one database from another, without what its address may hold: 'embedded', or a hash of the address. */
export function databaseName(databaseUrl: string | null): string {
  return databaseUrl === null ? 'embedded' : createHash('sha256').update(databaseUrl).digest('hex')
}

/** Writes the file into the data folder, for its owner alone. */
export function writeServiceFile(dataFolder: string, content: ServiceFile): void {
  const path = join(dataFolder, fileName)
  const aside = `${path}.${process.pid}.part`
  rmSync(aside, { force: true })
  writeFileSync(aside, `${JSON.stringify(content)}\n`, { flag: 'wx', mode: 0o600 })
  renameSync(aside, path)
}

/** The file of a data folder; null where there is none, or none of this kind. It may be left from a service that died. */
export function readServiceFile(dataFolder: string): ServiceFile | null {
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8')))
    return result.success ? result.data : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Removes the file of this service; that of a later one stays. */
export function removeServiceFile(dataFolder: string, { token }: ServiceFile): void {
  if (readServiceFile(dataFolder)?.token === token) rmSync(join(dataFolder, fileName), { force: true })
}
