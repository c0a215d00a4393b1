import { z } from 'zod'

const longestNote = 2000
const longestName = 100
const longestAgency = 200
const sourceId = z.string().regex(/^[0-9a-f]{64}$/)
/** A row of a form has a key of one or two parts. */
const cellName = z.string().regex(/^\w{1,40}(?:\.\w{1,60}){2,3}$/)
const subject = z.string().min(1).max(500)

/** What is printed where a person judged, by the name of each cell or figure; null where nothing is printed. */
export const printed = z.record(z.string().max(200), z.string().nullable())

/** What the person had before them; left out: whatever is read now. */
const printedThen = printed.nullable().default(null)

/** The name of the person; where the token has a label, that counts instead. */
const by = z.string().trim().min(1).max(longestName).nullable().default(null)

/** Who decided, and why. */
const remark = { note: z.string().max(longestNote).default(''), by }

const agency = z.strictObject({
  name: z.string().trim().min(1).max(longestAgency),
  regionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable(),
  regionName: z.string().max(longestAgency).nullable(),
  level: z.string().max(longestName).nullable(),
  kind: z.string().max(longestName).nullable(),
})

/** What a person decides on a source; the extraction itself stays as it is. */
export const decisionRequest = z
  .discriminatedUnion('type', [
    /** The doubt was looked into and the machine's value is right. `subject` is that of the doubt. */
    z.strictObject({ type: z.literal('accept'), sourceId, subject, printed: printedThen, ...remark }),
    /** A cell's value is another one; null says that there is no number. */
    z.strictObject({
      type: z.literal('correct'),
      sourceId,
      cell: cellName,
      value: z.number().nullable(),
      printed: printedThen,
      ...remark,
    }),
    /** The doubt is none. */
    z.strictObject({ type: z.literal('dismiss'), sourceId, subject, printed: printedThen, ...remark }),
    z.strictObject({ type: z.literal('agency'), sourceId, agency, ...remark }),
    /** This source is the one to take for its agency and year. */
    z.strictObject({ type: z.literal('prefer'), sourceId, ...remark }),
  ])
  .meta({ id: 'DecisionRequest' })

/** Who takes a decision back; the decision itself stays on the record. */
export const undoRequest = z.strictObject({ by })

export const decisionParam = z.strictObject({ id: z.string().min(1).max(200) })

const made = { sourceId: z.string(), by: z.string().nullable(), note: z.string() }
const printedOrNot = printed.nullable()

/** A decision on record. */
export const madeDecision = z
  .object({
    id: z.string(),
    /** ISO 8601, UTC. */
    madeAt: z.string(),
    decision: z.discriminatedUnion('type', [
      z.object({ type: z.literal('accept'), subject: z.string(), printed: printedOrNot, ...made }),
      z.object({
        type: z.literal('correct'),
        cell: z.string(),
        value: z.number().nullable(),
        printed: printedOrNot,
        ...made,
      }),
      z.object({ type: z.literal('dismiss'), subject: z.string(), printed: printedOrNot, ...made }),
      z.object({ type: z.literal('undo'), decisionId: z.string(), ...made }),
      z.object({
        type: z.literal('agency'),
        agency: z.object({
          name: z.string(),
          regionCode: z.string().nullable(),
          regionName: z.string().nullable(),
          level: z.string().nullable(),
          kind: z.string().nullable(),
        }),
        ...made,
      }),
      z.object({ type: z.literal('prefer'), ...made }),
    ]),
  })
  .meta({ id: 'MadeDecision' })

export type DecisionRequest = z.input<typeof decisionRequest>
export type MadeDecision = z.output<typeof madeDecision>
