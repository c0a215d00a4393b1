import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { treeSize } from '../tree-size.ts'
import { treeTime } from '../tree-time.ts'
import type { HostLog } from './portal-process.ts'

/** How a crawl of so many hosts went. */
export interface CrawlMeasurement {
  readonly hosts: number
  readonly requests: number
  /** Of the requests that a request a second to each host allows in the time from the first to the last. */
  readonly shareOfPossible: number
  /** Between an answer and the next request to the same host, the shortest of all; ms. */
  readonly shortestPauseMs: number
  /** What the processors gave to the program for a request, in ms; NaN but on Linux. */
  readonly processorMs: number
  /** The largest that the process tree was while it crawled, in bytes. */
  readonly peakBytes: number
}

const lookEveryMs = 1000
const startLimitMs = 120_000

/** Has `gongkai serve` of the last build crawl hosts of loopback, `pages` of each, one request a second. */
export async function measureCrawl(
  portalProgram: string,
  hosts: number,
  pages: number,
): Promise<CrawlMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-crawl-'))
  const portal = fork(portalProgram, [String(pages)])
  try {
    const [{ port }] = (await once(portal, 'message')) as [{ port: number }]
    const addresses = Array.from({ length: hosts }, (_, index) => addressOf(index))
    writeFileSync(join(folder, 'gongkai.sources.yaml'), listOf(addresses, port, pages))
    const serve = startServe(folder, addresses)
    const { logs, ...spent } = await watch(serve, portal, hosts * pages)
    serve.kill('SIGTERM')
    await once(serve, 'close')
    const summary = summarise(Object.values(logs), pages)
    return {
      hosts,
      ...summary,
      peakBytes: spent.peakBytes,
      processorMs: spent.processorMs / summary.requests,
    }
  } finally {
    portal.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All of 127.0.0.0/8 is loopback on Linux; each address is a host of its own. */
function addressOf(index: number): string {
  const perOctet = 250
  return `127.0.${Math.floor(index / perOctet)}.${(index % perOctet) + 1}`
}

function listOf(addresses: readonly string[], port: number, pages: number): string {
  const sources = addresses.map((address) => ({
    name: address,
    url: `http://${address}:${port}/nb/`,
    limits: { requests: pages + 1 },
  }))
  return JSON.stringify({ sources })
}

function startServe(folder: string, addresses: readonly string[]): ChildProcess {
  const words = ['serve', '--contact', 'bench@songyue.test', '--concurrency', '1', '--log-level', 'error']
  const allowed = addresses.flatMap((address) => ['--allow-private', address])
  return spawn(
    process.execPath,
    [...process.execArgv, join(process.cwd(), 'bin/gongkai.js'), ...words, ...allowed],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}

interface Watched {
  readonly logs: Readonly<Record<string, HostLog>>
  readonly peakBytes: number
  readonly processorMs: number
}

/** Looks at memory until all pages have been asked for. */
async function watch(serve: ChildProcess, portal: ChildProcess, wanted: number): Promise<Watched> {
  let peakBytes = 0
  let spentBeforeMs = 0
  const startedAt = performance.now()
  for (;;) {
    await sleep(lookEveryMs)
    const bytes = await treeSize(serve.pid ?? 0)
    const spentMs = 1000 * (await treeTime(serve.pid ?? 0))
    portal.send('tell')
    const [{ logs }] = (await once(portal, 'message')) as [{ logs: Record<string, HostLog> }]
    const asked = Object.values(logs).reduce((sum, { arrivals }) => sum + arrivals.length, 0)
    // To make the database, once, takes more than to crawl.
    if (asked > 0) peakBytes = Math.max(peakBytes, bytes)
    else spentBeforeMs = spentMs
    if (asked >= wanted) return { logs, peakBytes, processorMs: spentMs - spentBeforeMs }
    if (asked === 0 && performance.now() - startedAt > startLimitMs) throw new Error('no visit began')
    if (serve.exitCode !== null) throw new Error('the service ended')
  }
}

function summarise(
  logs: readonly HostLog[],
  pages: number,
): Pick<CrawlMeasurement, 'requests' | 'shareOfPossible' | 'shortestPauseMs'> {
  const arrivals = logs.flatMap((log) => log.arrivals)
  const spanMs = Math.max(...arrivals) - Math.min(...arrivals)
  const leastMs = (pages - 1) * 1000
  return {
    requests: arrivals.length,
    shareOfPossible: leastMs / spanMs,
    shortestPauseMs: Math.min(...logs.map(({ shortestPauseMs }) => shortestPauseMs)),
  }
}
