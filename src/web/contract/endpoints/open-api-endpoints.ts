import { z } from 'zod'
import { defineEndpoint } from '../endpoint.ts'

/** What the API itself is. */
export const openApiEndpoints = {
  describe: defineEndpoint({
    name: 'describe',
    path: '/openapi.json',
    summary: 'Describes the API as an OpenAPI document.',
    answer: z.looseObject({}),
  }),
} as const
