import { spawnSync } from 'node:child_process'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Runs a TypeScript script of this project: `node scripts/run.mjs scripts/docs.ts [argument...]`.
// It is bundled without its packages, which are found from the bundle's place inside node_modules.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [script, ...words] = process.argv.slice(2)
const outfile = join(root, 'node_modules', '.cache', 'scripts', `${basename(script, '.ts')}.mjs`)

await build({
  entryPoints: [script],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [outfile, ...words], { stdio: 'inherit' })
process.exitCode = status ?? 1
