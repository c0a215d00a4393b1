import { defineEndpoint } from '../endpoint.ts'

/** What the service tells by itself. */
export const eventEndpoints = {
  listen: defineEndpoint({
    name: 'listen',
    path: '/events',
    summary: 'Tells of runs that end and of changed counts, as server-sent events.',
    answer: {
      mediaType: 'text/event-stream',
      description:
        'Events `run` (data: sourceId, number, state; the id goes into Last-Event-ID) and `status` (data: counts as in `status.store`).',
    },
  }),
} as const
