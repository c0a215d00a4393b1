import { z } from 'zod'
import { InvalidPayloadError } from '../errors.ts'
import type { JobKind, JobPayloads } from './job.ts'

const longestSiteName = 80

const schemas: { readonly [K in JobKind]: z.ZodType<JobPayloads[K]> } = {
  ingest: z.strictObject({ inbox: z.string().min(1), path: z.string().min(1), stamp: z.string() }),
  extract: z.strictObject({
    sourceId: z.string().regex(/^[0-9a-f]{64}$/),
    runNumber: z.int().positive(),
    version: z.string().min(1).max(100),
  }),
  export: z.strictObject({ after: z.int().nonnegative(), upTo: z.int().positive() }),
  crawl: z.strictObject({ site: z.string().min(1).max(longestSiteName) }),
}

/** A payload as it came out of the queue, checked. Errors: InvalidPayloadError. */
export function parsePayload<K extends JobKind>(kind: K, payload: unknown): JobPayloads[K] {
  const result = schemas[kind].safeParse(payload)
  if (result.success) return result.data
  const { path, message } = result.error.issues[0] ?? { path: [], message: 'it is invalid' }
  throw new InvalidPayloadError(`${kind} job: ${path.join('.') || 'payload'}: ${message}`)
}
