import type { PipelineStatus } from '../../operations/index.ts'
import { serviceTexts } from '../service/service-texts.ts'
import type { Answer, Asked } from './answer.ts'
import { failureLine } from './failures-query.ts'

/** How much is kept, waiting, read and failed, and what the service does. */
export async function statusQuery({ operations, language }: Asked): Promise<Answer> {
  const status = await operations.status()
  const { store, failures } = status
  const text = serviceTexts[language]
  const lines = [
    ...serviceLines(status, language),
    text.sources(store.sources, store.reports),
    text.runs(store.runs),
    ...(store.oldestWaitingAt === null ? [] : [text.oldest(store.oldestWaitingAt)]),
    ...(failures.length === 0 ? [] : [text.lastFailures]),
    ...failures.map((failure) => `  ${failureLine(failure, language)}`),
  ]
  return { type: 'one', json: status, lines }
}

function serviceLines({ version, service }: PipelineStatus, language: Asked['language']): readonly string[] {
  const text = serviceTexts[language]
  if (service === null) return [text.serviceRests(version)]
  const { pid, startedAt, jobs, inbox } = service
  return [
    text.serviceRuns(version, pid, startedAt),
    ...Object.entries(jobs).map(([kind, counts]) => text.jobs(kind, counts)),
    ...(inbox === null ? [] : [text.inbox(inbox)]),
    ...(inbox?.blocked ?? []).map(({ name, reason }) => text.blocked(name, reason)),
  ]
}
