import { z } from 'zod'

export const signIn = z.strictObject({ token: z.string().min(1).max(1000) })

/** Who asks, and who answers. */
export const session = z.object({
  role: z.enum(['write', 'read']),
  /** Of the token; null where it has none, and people say themselves who they are. */
  label: z.string().nullable(),
  /** Of the extractor. */
  version: z.string(),
  /** Of the reports. */
  schemaVersion: z.int(),
})

export type Session = z.output<typeof session>
export type Role = Session['role']
