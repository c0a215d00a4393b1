import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'
import {
  failureCounts,
  failureCountsQuery,
  failureList,
  failureListQuery,
  runRequest,
  runsRequested,
} from '../sources.ts'
import { pipelineStatus } from '../status.ts'

const running = z.object({ pid: z.int() })
/** `isCurrent` is false where the folder cannot be written to. */
const settledOutput = z.object({ isCurrent: z.boolean() })

/** The service itself, and what it is to do. */
export const pipelineEndpoints = {
  ping: defineEndpoint({
    name: 'ping',
    path: '/ping',
    summary: 'Says that the service runs.',
    answer: running,
  }),
  status: defineEndpoint({
    name: 'status',
    path: '/status',
    summary: 'Counts what is kept, read, waiting and failed.',
    answer: pipelineStatus,
  }),
  listFailures: defineEndpoint({
    name: 'listFailures',
    path: '/failures',
    summary: 'Lists the sources whose latest run failed, the last failure first.',
    query: failureListQuery,
    answer: failureList,
  }),
  countFailures: defineEndpoint({
    name: 'countFailures',
    path: '/failures/facets',
    summary: 'Counts the sources whose latest run failed, by the code of the error.',
    query: failureCountsQuery,
    answer: failureCounts,
  }),
  requestRuns: defineEndpoint({
    name: 'requestRuns',
    method: 'post',
    path: '/runs',
    summary: 'Has sources read again by the present version.',
    body: runRequest,
    answer: runsRequested,
  }),
  settleOutput: defineEndpoint({
    name: 'settleOutput',
    method: 'post',
    path: '/output',
    summary:
      'Waits until the output folder shows all that has been read; for the token of the service file alone.',
    answer: settledOutput,
  }),
  stop: defineEndpoint({
    name: 'stop',
    method: 'post',
    path: '/stop',
    summary: 'Asks the service to end; for the token of the service file alone.',
    answer: running,
  }),
} as const

/** Whether all results stand in the output folder. */
export type SettledOutput = z.output<typeof settledOutput>
