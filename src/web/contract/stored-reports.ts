import { z } from 'zod'

const filter = {
  year: z.coerce.number().int().min(0).optional(),
  agency: z.string().optional(),
  region: z.string().optional(),
  isPreferred: z.enum(['true', 'false']).optional(),
}

/** Which stored reports a program takes; `upTo` is a sequence number. */
export const storedReportsQuery = z.strictObject({ ...filter, upTo: z.coerce.number().int().min(0) })

export const lastSequence = z.object({ sequence: z.int() })
export const reportCount = z.object({ count: z.int() })
