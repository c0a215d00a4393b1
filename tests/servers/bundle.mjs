import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Imports a TypeScript file of this folder where only JavaScript can be imported, as in Jest's set-up. */
export async function importTypeScript(name) {
  const outfile = join(
    root,
    'node_modules',
    '.cache',
    'servers',
    `${basename(name, '.ts')}-${process.pid}.mjs`,
  )
  await build({
    entryPoints: [join(root, 'tests', 'servers', name)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}
