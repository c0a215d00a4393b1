import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startServers } from '../../../tests/servers/start-servers.ts'
import { type BackendName, type BenchBackend, openBackend } from './bench-backend.ts'
import { measureLatency } from './measure-latency.ts'
import { measureRest } from './measure-rest.ts'
import { measureThroughput } from './measure-throughput.ts'

// The process of `npm run bench -- pipeline`; it takes the product from the last build.
const { values: options } = parseArgs({
  options: {
    backends: { type: 'string', default: 'embedded,postgres,redis' },
    files: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '5' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    parts: { type: 'string', default: 'throughput,latency,rest' },
  },
})

const parts = new Set(options.parts.split(','))
const backends = options.backends.split(',') as BackendName[]
const servers = backends.some((name) => name !== 'embedded') ? await startServers() : null
try {
  for (const name of backends) {
    console.log(`${name}, ${options.jobs} parser processes, load ${loadavg()[0]?.toFixed(1)}`)
    if (parts.has('throughput')) await measured(name, printThroughput)
    if (parts.has('latency')) await measured(name, printLatency)
    if (parts.has('rest')) await measured(name, printRest)
  }
} finally {
  await servers?.stop()
}

/** Each part on a backend of its own, which holds nothing yet. */
async function measured(name: BackendName, print: (backend: BenchBackend) => Promise<void>): Promise<void> {
  const backend = await openBackend(name, servers)
  try {
    await print(backend)
  } finally {
    backend.close()
  }
}

async function printThroughput(backend: BenchBackend): Promise<void> {
  const { alone, whole, ratios } = await measureThroughput(backend, {
    rounds: Number(options.rounds),
    filesPerRound: Number(options.files),
    jobs: Number(options.jobs),
  })
  const processors = alone.processorMsPerFile / whole.processorMsPerFile
  console.log(`  extraction alone  ${pace(alone)}`)
  console.log(`  end to end        ${pace(whole)}`)
  console.log(
    `  end to end against alone: ${(whole.filesPerSecond / alone.filesPerSecond).toFixed(2)} by the clock ` +
      `(rounds ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}), ${processors.toFixed(2)} of the processors`,
  )
}

function pace({
  filesPerSecond,
  processorMsPerFile,
}: {
  filesPerSecond: number
  processorMsPerFile: number
}): string {
  return `${filesPerSecond.toFixed(1)} files/s, ${processorMsPerFile.toFixed(1)} ms of the processors a file`
}

async function printLatency(backend: BenchBackend): Promise<void> {
  const { p50, p95, jobs } = await measureLatency(backend)
  console.log(`  job added to job started: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${jobs} jobs)`)
}

async function printRest(backend: BenchBackend): Promise<void> {
  const { residentBytes, firstResultMs } = await measureRest(backend)
  console.log(`  the first file: ${(firstResultMs / 1000).toFixed(1)} s from the inbox to its report`)
  console.log(`  memory of serve after 60 s at rest: ${(residentBytes / 1e6).toFixed(0)} MB`)
}
