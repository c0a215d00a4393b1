import { expect } from '@jest/globals'
import type { Report } from '../../document/index.ts'
import type { AgencyIdentity, KeptSource, RunKey, Store, StoredReport } from '../index.ts'
import { type ReportPlan, reportOf } from './report-of.ts'

/** The version of the extractor that stores are tested with. */
export const version = '1.0.0'
export const origin = { name: '年报/a.docx', url: null, retrievedAt: null, charset: null }
export const agency: AgencyIdentity = {
  name: '云溪县卫生健康局',
  regionCode: '990101',
  regionName: '云溪县',
  level: 'county',
  kind: 'department',
}

let count = 0

/** Keeps a source that no other test has. */
export async function keep(store: Store, more: Partial<typeof origin> = {}): Promise<KeptSource> {
  count += 1
  return store.keepSource(new TextEncoder().encode(`source ${count}`), { ...origin, ...more })
}

/** Keeps a source and finishes its run with a report by plan. */
export async function finish(
  store: Store,
  plan: Omit<ReportPlan, 'sourceId' | 'version'> = {},
): Promise<Report> {
  const { sourceId, owedRun } = await keep(store)
  const report = reportOf({ sourceId, version, ...plan })
  const identity = report.agency === null ? null : { ...agency, name: report.agency }
  expect(await store.finishRun(runOf(owedRun), report, identity)).toBe('accepted')
  return report
}

/** The run that is owed. */
export function runOf(run: RunKey | null): RunKey {
  if (run === null) throw new Error('no run is owed')
  return { sourceId: run.sourceId, number: run.number }
}

/** The reports of a stream. */
export async function collect(reports: AsyncIterable<StoredReport>): Promise<StoredReport[]> {
  const all: StoredReport[] = []
  for await (const report of reports) all.push(report)
  return all
}
