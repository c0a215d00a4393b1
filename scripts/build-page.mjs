import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Builds the page of the service: `node scripts/build-page.mjs FOLDER`.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [outDir] = process.argv.slice(2)

await build({
  configFile: false,
  root: join(root, 'src', 'web', 'page'),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(outDir),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is put into the document itself, so that its policy allows nothing inside it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
