import { z } from 'zod'

const longestNote = 2000
const longestName = 100
const sourceId = z.string().regex(/^[0-9a-f]{64}$/)
const cellName = z.string().regex(/^\w{1,40}\.\w{1,60}\.\w{1,60}$/)
const subject = z.string().min(1).max(500)

/** Who decided, and why. */
const remark = {
  note: z.string().max(longestNote).default(''),
  /** The name of the person; where the token has a label, that counts instead. */
  by: z.string().trim().min(1).max(longestName),
}

/** What a person decides on a source; the extraction itself stays as it is. */
export const decisionRequest = z.discriminatedUnion('type', [
  /** The doubt was looked into and the machine's value is right. `subject` is that of the doubt. */
  z.strictObject({ type: z.literal('accept'), sourceId, subject, ...remark }),
  /** A cell's value is another one; null is a blank. */
  z.strictObject({
    type: z.literal('correct'),
    sourceId,
    cell: cellName,
    value: z.number().nullable(),
    ...remark,
  }),
  /** The doubt is none. */
  z.strictObject({ type: z.literal('dismiss'), sourceId, subject, ...remark }),
  z.strictObject({
    type: z.literal('agency'),
    sourceId,
    agency: z.strictObject({
      name: z
        .string()
        .min(1)
        .max(longestName * 2),
      regionCode: z.string().nullable(),
      regionName: z.string().nullable(),
      level: z.string().nullable(),
      kind: z.string().nullable(),
    }),
    ...remark,
  }),
  /** This source is the one to take for its agency and year. */
  z.strictObject({ type: z.literal('prefer'), sourceId, ...remark }),
])

/** Who takes a decision back; the decision itself stays on the record. */
export const undoRequest = z.strictObject({ by: remark.by })

export const decisionParam = z.strictObject({ id: z.string().min(1).max(200) })

/** A decision on record. */
export const madeDecision = z.object({
  id: z.string(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  /** What was decided, with `by`, `note` and, for a cell, the print that it was bound to. */
  decision: z.looseObject({ type: z.string(), sourceId: z.string() }),
})

export type DecisionRequest = z.output<typeof decisionRequest>
export type UndoRequest = z.output<typeof undoRequest>
export type MadeDecision = z.output<typeof madeDecision>
