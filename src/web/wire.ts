import { z } from 'zod'

/** What comes in over HTTP, checked. Query parameters are words. */

const hexPrefix = z.string().regex(/^[0-9a-fA-F]{1,64}$/)
const number = z.coerce.number().int().min(0)
const mostRows = 1000
const defaultRows = 100

const page = {
  after: z.string().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(mostRows).default(defaultRows),
}

const reportFilter = {
  year: number.optional(),
  agency: z.string().optional(),
  region: z.string().optional(),
}

export const pageQuery = z.strictObject(page)

export const sourcesQuery = z.strictObject({
  ...page,
  ...reportFilter,
  state: z.enum(['waiting', 'running', 'done', 'failed']).optional(),
})

export const sourceParam = z.strictObject({ source: hexPrefix })

export const showQuery = z.strictObject({ run: z.coerce.number().int().positive().nullable().default(null) })

export const runRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('source'), source: hexPrefix }),
  z.strictObject({ type: z.literal('failed') }),
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('older-than'), version: z.string().min(1).max(100) }),
])

const runReference = z
  .string()
  .regex(/^[0-9a-fA-F]{1,64}\/[1-9]\d{0,8}$/)
  .transform((text) => {
    const [source = '', run = ''] = text.split('/')
    return { source, number: Number(run) }
  })

export const diffQuery = z.strictObject({ before: runReference, after: runReference })

export const reportsQuery = z.strictObject({
  ...reportFilter,
  isPreferred: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional(),
  upTo: number,
})
