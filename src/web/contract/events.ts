import { z } from 'zod'
import { storeStatus } from './status.ts'

/** `event: run`: a source was read, or could not be. */
export const runEvent = z.object({
  sourceId: z.string(),
  number: z.int(),
  state: z.enum(['done', 'failed']),
})

/** `event: status`: how much is done and waits. */
export const statusEvent = storeStatus

export type RunEvent = z.output<typeof runEvent>
export type StatusEvent = z.output<typeof statusEvent>
