import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { PipelineStatus } from '../../operations/index.ts'

export interface MetricSources {
  status(): Promise<PipelineStatus>
  /** The queue's own counts in the text format of Prometheus. */
  queueMetrics(): Promise<string>
}

const msPerSecond = 1000
/** Each look wakes a process that is at rest. */
const eventLoopLookMs = 200

/** Gives the text that Prometheus reads, each time anew. */
export function createMetrics({ status, queueMetrics }: MetricSources): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: eventLoopLookMs })
  const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
    new Gauge({ name: `gongkai_${name}`, help, labelNames, registers: [registry] })
  const sources = gauge('sources', 'Sources that are kept')
  const reports = gauge('reports', 'Sources whose current result is a report')
  const runs = gauge('runs', 'Latest runs of sources by state', ['state'])
  const oldest = gauge('oldest_waiting_seconds', 'Age of the oldest run that waits; 0 where none does')
  const files = gauge('inbox_files', 'Files in the inbox by state', ['state'])
  return async () => {
    const { store, service } = await status()
    sources.set(store.sources)
    reports.set(store.reports)
    for (const [state, count] of Object.entries(store.runs)) runs.set({ state }, count)
    oldest.set(ageSeconds(store.oldestWaitingAt))
    const { moving = 0, waiting = 0, kept = 0 } = service?.inbox ?? {}
    for (const [state, count] of Object.entries({ moving, waiting, kept })) files.set({ state }, count)
    return `${(await registry.metrics()).trimEnd()}\n${mergeFamilies(await queueMetrics())}`
  }
}

function ageSeconds(time: string | null): number {
  return time === null ? 0 : Math.max(0, Date.now() - Date.parse(time)) / msPerSecond
}

/**
 * Puts the samples of a metric under one head: the queue gives a text for each kind of job, and the format allows
 * each head once ("Exposition formats", Prometheus documentation).
 */
function mergeFamilies(text: string): string {
  const families = new Map<string, { heads: string[]; samples: string[] }>()
  const familyOf = (name: string): { heads: string[]; samples: string[] } => {
    const family = families.get(name) ?? { heads: [], samples: [] }
    families.set(name, family)
    return family
  }
  for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
    const head = /^# (?:HELP|TYPE) (\S+)/.exec(line)
    const family = familyOf(head?.[1] ?? /^[^\s{]+/.exec(line)?.[0] ?? line)
    const lines = head ? family.heads : family.samples
    if (!head || !lines.includes(line)) lines.push(line)
  }
  const lines = [...families.values()].flatMap(({ heads, samples }) => [...heads, ...samples])
  return lines.map((line) => `${line}\n`).join('')
}
