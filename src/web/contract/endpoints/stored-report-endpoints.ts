import { defineEndpoint } from '../endpoint.ts'
import { lastSequence, reportCount, storedReportsQuery } from '../stored-reports.ts'

/** Whole reports for programs: what the command line exports from. */
export const storedReportEndpoints = {
  lastSequence: defineEndpoint({
    name: 'lastSequence',
    path: '/stored-reports/last-sequence',
    summary: 'The sequence number of the last finished run.',
    answer: lastSequence,
  }),
  countReports: defineEndpoint({
    name: 'countReports',
    path: '/stored-reports/count',
    summary: 'How many reports the stream has.',
    query: storedReportsQuery,
    answer: reportCount,
  }),
  streamReports: defineEndpoint({
    name: 'streamReports',
    path: '/stored-reports',
    summary: 'Streams the current reports as they were at a sequence number.',
    query: storedReportsQuery,
    answer: {
      mediaType: 'application/x-ndjson',
      description: 'A stored report a line; an empty line says that all of them were sent.',
    },
  }),
} as const
