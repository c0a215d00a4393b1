import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { layouts } from '../tests/generator/layouts/index.ts'
import { benchDocuments, madeUp } from './bench/bench-document.ts'
import { type SizeSample, watchRun } from './bench/watch-run.ts'

// `npm run bench:memory [-- --count N --jobs N --seed N]`: whether memory stays flat over many documents in one run.
const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    jobs: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
})

const megabyte = 1024 * 1024
const firstDocuments = 500
/** Sizes are taken over so many documents, as parser processes come and go. */
const windowDocuments = 100
const mostGrowthMegabytes = 150

const folder = await mkdtemp(join(tmpdir(), 'gongkai-memory-'))
try {
  const count = await writeDocuments(folder, Number(options.count), Number(options.seed))
  const { documents, samples } = await watchRun(folder, Number(options.jobs))
  report(count, documents, samples)
} finally {
  await rm(folder, { recursive: true })
}

/** The samples of the project and made-up texts, pages and word processor files, each another one. */
async function writeDocuments(into: string, count: number, seed: number): Promise<number> {
  const samples = benchDocuments(seed).filter(({ size }) => size === 'sample')
  let written = 0
  for (let index = 1; written < count; index++) {
    const made = layouts.flatMap((layout) => madeUp(layout, seed, 'made-up', index))
    for (const { name, bytes } of [...samples, ...made].slice(0, count - written)) {
      await writeFile(join(into, `${String(index).padStart(4, '0')}-${name}`), bytes)
      written += 1
    }
  }
  return written
}

function report(count: number, documents: number, samples: readonly SizeSample[]): void {
  const first = sizeBetween(samples, firstDocuments, firstDocuments + windowDocuments)
  const last = sizeBetween(samples, count - windowDocuments, count)
  const peak = Math.max(...samples.map(({ bytes }) => bytes)) / megabyte
  const growth = last - first
  console.log(`${documents} of ${count} documents, ${options.jobs} jobs, Node ${process.version}`)
  console.log(`resident size of the process tree after ${firstDocuments}: ${first.toFixed(0)} MB`)
  console.log(
    `at the end: ${last.toFixed(0)} MB; growth ${growth.toFixed(0)} MB of ${mostGrowthMegabytes} MB allowed`,
  )
  console.log(`highest: ${peak.toFixed(0)} MB`)
  for (let from = 0; from < count; from += 500)
    console.log(`  ${from}-${from + 500}: ${sizeBetween(samples, from, from + 500).toFixed(0)} MB`)
  if (documents !== count || !(growth <= mostGrowthMegabytes)) process.exitCode = 1
}

/** The mean size in megabytes while so many documents were done; NaN where nobody looked. */
function sizeBetween(samples: readonly SizeSample[], from: number, to: number): number {
  const inside = samples.filter(({ documents }) => documents >= from && documents < to)
  return inside.reduce((sum, { bytes }) => sum + bytes, 0) / inside.length / megabyte
}
