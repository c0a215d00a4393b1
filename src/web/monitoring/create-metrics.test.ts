import { expect, test } from '@jest/globals'
import type { PipelineStatus } from '../../operations/index.ts'
import { createMetrics } from './create-metrics.ts'

const status: PipelineStatus = {
  version: '1.0.0',
  store: {
    sources: 3,
    runs: { waiting: 1, running: 0, done: 2, failed: 0 },
    oldestWaitingAt: new Date(Date.now() - 60_000).toISOString(),
    reports: 2,
  },
  failures: [],
  service: null,
}

test('the counts of the store, and those of the queue with one head a metric, make one text', async () => {
  const head = '# HELP bullmq_job_count Number of jobs\n# TYPE bullmq_job_count gauge\n'
  const queue = `${head}bullmq_job_count{queue="a"} 1\n\n${head}bullmq_job_count{queue="b"} 2\n`
  const text = await createMetrics({ status: async () => status, queueMetrics: async () => queue })()
  expect(text).toContain('gongkai_sources 3\n')
  expect(text).toContain('gongkai_runs{state="done"} 2\n')
  expect(Number(/^gongkai_oldest_waiting_seconds (\S+)/m.exec(text)?.[1])).toBeGreaterThanOrEqual(60)
  expect(text.endsWith(`${head}bullmq_job_count{queue="a"} 1\nbullmq_job_count{queue="b"} 2\n`)).toBe(true)
  expect(text.match(/# TYPE bullmq/g)).toHaveLength(1)
})
