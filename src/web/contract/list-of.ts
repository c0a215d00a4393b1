import { z } from 'zod'

/** A list that whoever has it leaves as it is. */
export function listOf<S extends z.ZodType>(schema: S): z.ZodReadonly<z.ZodArray<S>> {
  return z.array(schema).readonly()
}
