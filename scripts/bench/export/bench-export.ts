import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startServers } from '../../../tests/servers/start-servers.ts'
import { type BackendName, openBackend } from '../pipeline/bench-backend.ts'
import { loadCopies } from './load-copies.ts'
import { measureExport } from './measure-export.ts'

// The process of `npm run bench -- export`; it takes the product from the last build.
const { values: options } = parseArgs({
  options: {
    backends: { type: 'string', default: 'embedded,postgres' },
    reports: { type: 'string', default: '1000,100000' },
    formats: { type: 'string', default: 'csv' },
  },
})

const backends = options.backends.split(',') as BackendName[]
const servers = backends.some((name) => name !== 'embedded') ? await startServers() : null
try {
  for (const name of backends) {
    for (const reports of options.reports.split(',').map(Number)) await measure(name, reports)
  }
} finally {
  await servers?.stop()
}

async function measure(name: BackendName, reports: number): Promise<void> {
  const backend = await openBackend(name, servers)
  try {
    const startedAt = performance.now()
    await loadCopies(backend, reports)
    const loadSeconds = (performance.now() - startedAt) / 1000
    console.log(
      `${name}, ${reports} reports loaded in ${loadSeconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`,
    )
    for (const format of options.formats.split(',')) {
      const { seconds, peakBytes, rows } = await measureExport(backend, format)
      const pace = `${(reports / seconds).toFixed(0)} reports/s, ${(rows / seconds).toFixed(0)} rows/s`
      console.log(`  ${format}: ${seconds.toFixed(1)} s, ${pace}, ${(peakBytes / 1e6).toFixed(0)} MB at most`)
    }
  } finally {
    backend.close()
  }
}
