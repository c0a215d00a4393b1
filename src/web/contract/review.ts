import { z } from 'zod'
import { madeDecision } from './decision.ts'
import { listOf } from './list-of.ts'
import { countedPageOf, pageParameters } from './pages.ts'
import { reportFilters } from './reports.ts'

/** Something of a report that a person is to look at. */
export const doubt = z
  .object({
    sourceId: z.string(),
    agency: z.string().nullable(),
    year: z.int().nullable(),
    title: z.string().nullable(),
    /** Tells the doubt from the others of the source, also after the source was read again. */
    subject: z.string(),
    kind: z.enum(['issue', 'check', 'cell']),
    /** Of the issue, the rule of the check, or the status of the cell. */
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** English. */
    message: z.string(),
    cells: listOf(z.string()),
    /** The cells as the machine read them. */
    values: listOf(
      z.object({
        cell: z.string(),
        value: z.number().nullable(),
        raw: z.string().nullable(),
        status: z.enum(['read', 'blank', 'notApplicable', 'inferred', 'ambiguous', 'missing']),
      }),
    ),
    state: z.enum(['open', 'accepted', 'corrected', 'dismissed']),
    /** The decision that settled it. */
    decisionId: z.string().nullable(),
  })
  .meta({ id: 'Doubt' })

/**
 * A decision with what became of it. 'stale': the print that it was bound to is read otherwise now, so that it is
 * not applied; 'replaced': a later one on the same thing counts.
 */
export const reviewedDecision = z
  .object({ ...madeDecision.shape, state: z.enum(['applied', 'replaced', 'undone', 'stale']) })
  .meta({ id: 'ReviewedDecision' })

export const reviewState = z.object({ doubts: listOf(doubt), decisions: listOf(reviewedDecision) })

export const reviewQuery = z.strictObject({ ...reportFilters, ...pageParameters })
export const reviewQueue = countedPageOf(doubt)

export type Doubt = z.output<typeof doubt>
export type ReviewedDecision = z.output<typeof reviewedDecision>
export type ReviewState = z.output<typeof reviewState>
export type ReviewQueue = z.output<typeof reviewQueue>
