import { execFileSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSeed } from './build-seed.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const fresh = join(root, `.dist-${process.pid}`)
const stale = `${fresh}-stale`
const swapAttempts = 20

/**
 * Compiles the sources to dist/ with the seed of the database, and builds the page to dist/page/, in place of what
 * was there.
 *
 * The compiler writes to a folder of its own, which then takes the place of dist/: no output of a deleted
 * source stays behind, and two builds at once do not mix. The compiler's messages go to standard error.
 */
export function build() {
  try {
    compile()
  } finally {
    // Output that was written in spite of type errors is taken too; the error still ends the build.
    swap()
  }
}

/** Compiles the sources to dist/ where there is none; another process that does the same may come first. */
export function buildOnce() {
  compile()
  try {
    renameSync(fresh, dist)
  } catch (error) {
    if (!existsSync(dist)) throw error
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const compiler = join(dirname(manifest), 'bin', 'tsc')
  try {
    run(compiler, '-p', 'tsconfig.build.json', '--outDir', fresh)
  } finally {
    // In a process of its own, since Vite builds in its own time and whoever starts us waits.
    run(join(root, 'scripts', 'build-page.mjs'), join(fresh, 'page'))
  }
  buildSeed(fresh)
}

function run(...words) {
  execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] })
}

/** Another build may put its dist/ in place between the two renames; then it is moved away as well. */
function swap() {
  for (let attempt = 0; attempt < swapAttempts; attempt++) {
    try {
      move(dist, stale)
      move(fresh, dist)
      return
    } catch (error) {
      if (attempt === swapAttempts - 1) throw error
    } finally {
      rmSync(stale, { recursive: true, force: true })
    }
  }
}

function move(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

if (pathToFileURL(process.argv[1] ?? '').href === import.meta.url) {
  try {
    build()
  } catch (error) {
    // The compiler has said what is wrong; anything else is a fault of this script.
    if (error.status === undefined) throw error
    process.exitCode = error.status || 1
  }
}
