import { decisionParam, decisionRequest, madeDecision, undoRequest } from '../decision.ts'
import { defineEndpoint } from '../endpoint.ts'
import { reviewQuery, reviewQueue, reviewState } from '../review.ts'
import { sourceParam } from '../sources.ts'

/** What analysts judge. */
export const reviewEndpoints = {
  listDoubts: defineEndpoint({
    name: 'listDoubts',
    path: '/review',
    summary:
      'Lists the open doubts of the filtered reports, the most serious first, then the latest year, then by agency.',
    query: reviewQuery,
    answer: reviewQueue,
  }),
  reviewSource: defineEndpoint({
    name: 'reviewSource',
    path: '/sources/:source/review',
    summary: 'Lists what is doubted of a report, open or settled, and what was decided on its source.',
    parameters: sourceParam,
    answer: reviewState,
  }),
  decide: defineEndpoint({
    name: 'decide',
    method: 'post',
    path: '/decisions',
    summary: 'Puts a decision on record, beside what the machine read.',
    body: decisionRequest,
    answer: madeDecision,
  }),
  undo: defineEndpoint({
    name: 'undo',
    method: 'delete',
    path: '/decisions/:id',
    summary: 'Takes a decision back, which is a decision of its own; nothing is removed from the record.',
    parameters: decisionParam,
    body: undoRequest,
    answer: madeDecision,
  }),
} as const
