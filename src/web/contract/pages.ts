import { z } from 'zod'
import { listOf } from './list-of.ts'

export const mostRows = 200
const defaultRows = 50
const longestCursor = 2000

/** What every list takes: `after` is the `next` of the page before, and left out at the beginning. */
export const pageParameters = {
  after: z.string().max(longestCursor).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(mostRows).default(defaultRows),
}

/** A page of a list; `next` is null on the last one. */
export function pageOf<S extends z.ZodType>(row: S) {
  return z.object({ rows: listOf(row), next: z.string().nullable() })
}

/**
 * The same, with how many rows the whole list has. Where `isTotalExact` is false so many texts may hold the words
 * looked for that not each was looked at, and `total` is the most there can be.
 */
export function countedPageOf<S extends z.ZodType>(row: S) {
  return z.object({
    rows: listOf(row),
    next: z.string().nullable(),
    total: z.int(),
    isTotalExact: z.boolean(),
  })
}
