import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules', '.cache', 'gongkai')
/** What decides what a new database holds. */
const rooms = ['src/database', 'src/queue', 'src/store', 'src/forms']
const packages = ['@electric-sql/pglite', 'bullmq']

/**
 * Puts the seed of the embedded database into a build, so that the first start takes less than a second and not
 * ten. Making one takes some seconds; it is kept for as long as nothing changes that it follows from.
 */
export function buildSeed(dist) {
  const kept = join(cache, `seed-${fingerprint(dist)}.zip`)
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true })
    const aside = `${kept}.${randomUUID()}`
    const maker = join(dist, 'src', 'service', 'seed-process.js')
    execFileSync(process.execPath, [maker, aside], { cwd: root, stdio: ['ignore', 2, 2] })
    for (const name of readdirSync(cache))
      if (/^seed-\w+\.zip$/.test(name)) rmSync(join(cache, name), { force: true })
    renameSync(aside, kept)
  }
  copyFileSync(kept, join(dist, 'src', 'database', 'seed.zip'))
}

function fingerprint(dist) {
  const hash = createHash('sha256')
  for (const room of rooms) {
    const names = readdirSync(join(dist, room), { recursive: true }).filter((name) =>
      /(?<!\.test)\.js$/.test(name),
    )
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(dist, room, name)))
  }
  for (const name of packages) hash.update(versionOf(name))
  return hash.digest('hex').slice(0, 16)
}

function versionOf(name) {
  const entry = createRequire(import.meta.url).resolve(name)
  const folder = entry.slice(
    0,
    entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length,
  )
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
