#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const entry = new URL('../dist/src/cli/main.js', import.meta.url)

// A checkout installed with scripts off has no dist/ yet; a published package always has.
if (!existsSync(fileURLToPath(entry))) {
  process.stderr.write('gongkai: building once …\n')
  const { build } = await import('../scripts/build.mjs')
  build()
}

const { main } = await import(entry.href)
await main()
