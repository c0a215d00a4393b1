#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const entry = new URL('../dist/src/cli/main.js', import.meta.url)

// A checkout installed with scripts off has no dist/ yet; a published package always has.
if (!existsSync(fileURLToPath(entry))) {
  process.stderr.write('gongkai: building once …\n')
  try {
    const { buildOnce } = await import('../scripts/build.mjs')
    buildOnce()
  } catch (error) {
    process.stderr.write(`gongkai: cannot build (${error.message}). Run "npm ci" in the project's folder.\n`)
    process.exit(2)
  }
}

const { main } = await import(entry.href)
await main()
