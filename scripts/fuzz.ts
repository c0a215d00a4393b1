import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ParserPool } from '../src/extract/pool/index.ts'
import { fuzzSource } from '../tests/fuzz/fuzz-source.ts'

// `npm run test:fuzz [-- COUNT [FIRST_SEED]]`: more mutations of every sample than the tests have time for.
const [count = 2000, firstSeed = 1_000_000] = process.argv.slice(2).map(Number)
const samples = 'samples/reports'
const pool = new ParserPool({ entry: resolve('dist/src/extract/pool/parser-process.js') })

for (const sample of readdirSync(samples)) {
  const bytes = new Uint8Array(readFileSync(`${samples}/${sample}`))
  const { reports, refusals, offences } = await fuzzSource(pool, bytes, count, firstSeed)
  console.log(`${sample}: ${reports} reports, ${refusals} refusals, ${offences.length} offences`)
  for (const { seed, what } of offences) console.log(`  seed ${seed}: ${what}`)
  if (offences.length > 0) process.exitCode = 1
}
await pool.close()
