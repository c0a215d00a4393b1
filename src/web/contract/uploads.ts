import { z } from 'zod'

export const uploadQuery = z.strictObject({
  /** The file's name, with the folders that were dropped with it. */
  name: z.string().min(1).max(1000),
})

/** What became of bytes that were sent. */
export const upload = z.object({
  sourceId: z.string(),
  /** False where the same bytes were there already, under whatever name. */
  isNew: z.boolean(),
  firstName: z.string(),
})

export type Upload = z.output<typeof upload>
