import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { type CrawlMeasurement, measureCrawl } from './measure-crawl.ts'

const leastShare = 0.95
const megabyte = 1_000_000
const portalProgram = join('node_modules', '.cache', 'scripts', 'bench-portal.mjs')

/**
 * `npm run bench -- crawl [--hosts N,N --pages N]`: prints how many hosts the last build crawls as fast as politeness
 * allows. Linux only, where every host has an address of its own on loopback.
 */
export async function benchCrawl(words: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...words],
    options: {
      hosts: { type: 'string', default: '50,100,200,400,800' },
      pages: { type: 'string', default: '61' },
    },
  })
  await buildPortal()
  console.log('hosts  requests  of the possible  shortest pause  processors/request  process tree')
  let holds = 0
  for (const hosts of options.hosts.split(',').map(Number)) {
    const measured = await measureCrawl(portalProgram, hosts, Number(options.pages))
    console.log(toLine(measured))
    if (measured.shareOfPossible < leastShare) {
      console.log(`politeness is the limit at ${holds} hosts, the program at ${hosts}`)
      return
    }
    holds = hosts
  }
  console.log(`politeness is the limit at ${holds} hosts`)
}

async function buildPortal(): Promise<void> {
  await build({
    entryPoints: ['scripts/bench/crawl/portal-process.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: portalProgram,
    logLevel: 'warning',
  })
}

function toLine(measured: CrawlMeasurement): string {
  const { hosts, requests, shareOfPossible, shortestPauseMs, processorMs, peakBytes } = measured
  return [
    String(hosts).padStart(5),
    String(requests).padStart(9),
    shareOfPossible.toFixed(3).padStart(16),
    `${Math.floor(shortestPauseMs)} ms`.padStart(15),
    `${processorMs.toFixed(1)} ms`.padStart(19),
    `${Math.round(peakBytes / megabyte)} MB`.padStart(13),
  ].join(' ')
}
