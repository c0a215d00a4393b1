import { z } from 'zod'
import { listOf } from './list-of.ts'

const runReference = z
  .string()
  .regex(/^[0-9a-fA-F]{1,64}(?:\/[1-9]\d{0,8})?$/)
  .describe('The beginning of a source id; with `/` and the number of a run in place of its current report.')

export const diffQuery = z.strictObject({ before: runReference, after: runReference })

const reading = z.object({
  value: z.number().nullable(),
  unit: z.enum(['万元', '元', '件', '项']).nullable(),
  raw: z.string().nullable(),
  status: z.enum(['read', 'blank', 'notApplicable', 'inferred', 'ambiguous', 'missing']),
})

const differingRun = z.object({ sourceId: z.string(), number: z.int(), version: z.string() })

/** What changed from one report to another: of two runs of a source, or of two sources. */
export const runDifference = z.object({
  before: differingRun,
  after: differingRun,
  fields: listOf(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  cells: listOf(z.object({ cell: z.string(), before: reading.nullable(), after: reading.nullable() })),
})
