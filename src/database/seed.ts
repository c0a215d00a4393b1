import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'

/** Where the build puts the seed, beside the modules of this room. */
const place = fileURLToPath(new URL('./seed.zip', import.meta.url))

/** The server reads a folder of its own only. */
const folderMode = 0o700
const fileMode = 0o600

/** The folder of a closed database as one archive, its empty folders too, which it needs. */
export function packSeed(folder: string): Uint8Array {
  const members: Record<string, Uint8Array> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1).replaceAll(sep, '/')
    if (entry.isDirectory()) members[`${name}/`] = new Uint8Array()
    else if (entry.isFile()) members[name] = readFileSync(path)
  }
  return zipSync(members, { level: 9 })
}

/** Lays a database out in a folder that does not exist yet, from what `packSeed` gave. */
export function unpackSeed(archive: Uint8Array, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: folderMode })
  for (const [name, content] of Object.entries(unzipSync(archive))) {
    const path = join(folder, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true, mode: folderMode })
    if (!name.endsWith('/')) writeFileSync(path, content, { mode: fileMode })
  }
}

/** The seed that came with this build; null where it has none, as in a checkout that was compiled by hand. */
export function readSeed(): Uint8Array | null {
  return existsSync(place) ? readFileSync(place) : null
}
