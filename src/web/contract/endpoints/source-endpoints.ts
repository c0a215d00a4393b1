import { diffQuery, runDifference } from '../diff.ts'
import { defineEndpoint } from '../endpoint.ts'
import { forgotten, showQuery, sourceDetails, sourceList, sourceListQuery, sourceParam } from '../sources.ts'

/** What is kept, and what was read from it. */
export const sourceEndpoints = {
  listSources: defineEndpoint({
    name: 'listSources',
    path: '/sources',
    summary: 'Lists sources by id.',
    query: sourceListQuery,
    answer: sourceList,
  }),
  showSource: defineEndpoint({
    name: 'showSource',
    path: '/sources/:source',
    summary: 'Shows a source with its runs and the report of the current run, or of the one that is named.',
    parameters: sourceParam,
    query: showQuery,
    answer: sourceDetails,
  }),
  forgetSource: defineEndpoint({
    name: 'forgetSource',
    method: 'delete',
    path: '/sources/:source',
    summary: 'Removes a source with all that came of it.',
    parameters: sourceParam,
    answer: forgotten,
  }),
  diff: defineEndpoint({
    name: 'diff',
    path: '/diff',
    summary: 'Says what changed from one report to another: of two runs of a source, or of two sources.',
    query: diffQuery,
    answer: runDifference,
  }),
} as const
