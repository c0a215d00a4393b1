import { basename, join, resolve } from 'node:path'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '..')

/**
 * Compiles a program of the tests, so that it can run in a process of its own; its path comes out.
 *
 * Its packages are found from the bundle's place inside node_modules.
 */
export async function bundle(entry: string): Promise<string> {
  const outfile = join(
    root,
    'node_modules',
    '.cache',
    'tests',
    `${basename(entry, '.ts')}-${process.pid}.mjs`,
  )
  await build({
    entryPoints: [join(root, 'tests', entry)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  })
  return outfile
}
