import { basename, join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = process.cwd()

export interface BundleOptions {
  /** Whether the program runs what the last build wrote, as it is installed; else the sources go into the bundle. */
  readonly isOnBuild?: boolean
}

/**
 * Compiles a program of the tests, so that it can run in a process of its own; its path comes out.
 *
 * To be called in the project's folder. Packages are found from the bundle's place inside node_modules.
 */
export async function bundle(entry: string, { isOnBuild = false }: BundleOptions = {}): Promise<string> {
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
    plugins: isOnBuild ? [fromBuild] : [],
    outfile,
    logLevel: 'warning',
  })
  return outfile
}

/** Takes the modules of the product from dist/, where its own processes find each other. */
const fromBuild: Plugin = {
  name: 'from-build',
  setup: (building) => {
    building.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const source = resolve(resolveDir, path)
      const isProduct = ['src', 'workers'].some((folder) => source.startsWith(join(root, folder)))
      if (!isProduct) return null
      const built = source.replace(root, join(root, 'dist')).replace(/\.ts$/, '.js')
      return { path: built, external: true }
    })
  },
}
