import { z } from 'zod'
import { scheduleFault } from './schedule/index.ts'
import type { Site } from './site.ts'

/** Of a schedule that names none. */
export const defaultTimeZone = 'Asia/Shanghai'
const most = 100_000
const mostCron = 10

const name = z.string().regex(/^[\p{L}\p{N}._-]{1,80}$/u)
const address = z.url({ protocol: /^https?$/u })
const known = z.string().trim().min(1).max(200).nullable().default(null)
const cron = z.string().min(1).max(100)

const schedule = z
  .strictObject({
    cron: z.union([cron.transform((one): string[] => [one]), z.array(cron).min(1).max(mostCron)]),
    timeZone: z.string().max(100).default(defaultTimeZone),
  })
  .superRefine((given, context) => {
    const fault = scheduleFault(given)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  })

const limits = z.strictObject({
  requests: z.number().int().min(1).max(most).default(300),
  megabytes: z.number().int().min(1).max(most).default(500),
})

/** A site as a list has it; what is left out has its default. */
export const siteSchema = z.strictObject({
  name,
  url: address,
  agency: known,
  region: known,
  schedule: schedule.nullable().default(null),
  limits: limits.prefault({}),
})

/** A list of sites, of which no two have the same name. */
export const sitesSchema: z.ZodType<readonly Site[]> = z.array(siteSchema).superRefine((sites, context) => {
  const seen = new Set<string>()
  for (const [index, site] of sites.entries()) {
    if (seen.has(site.name))
      context.addIssue({ code: 'custom', path: [index], message: `${site.name}: this name stands twice` })
    seen.add(site.name)
  }
})
