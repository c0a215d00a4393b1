import { z } from 'zod'

/** Why a request was not met, as RFC 9457 has it; sent as `application/problem+json`. */
export const problem = z
  .object({
    /** 'urn:gongkai:problem:' and the code. */
    type: z.string(),
    /** A short sentence in English that goes with the code. */
    title: z.string(),
    status: z.int(),
    /** What is the matter with this request in particular; English. */
    detail: z.string().optional(),
    /** Stable: what a page or a program decides by. */
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Problem' })

export type Problem = z.output<typeof problem>
