import { z } from 'zod'

const nothing = z.strictObject({})
type Nothing = typeof nothing

/** What an answer other than JSON is: its media type and, in English, what it holds. */
export interface RawAnswer {
  readonly mediaType: string
  readonly description: string
}

/** A way to ask the service, below `/api/v1`: what it takes, as the schemas that check it, and what it answers. */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType | null = z.ZodType | null,
  A extends z.ZodType | RawAnswer | null = z.ZodType | RawAnswer | null,
> {
  /** Stable, unique: the `operationId` of the OpenAPI document. */
  readonly name: string
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** With `:name` for parameters. */
  readonly path: string
  /** A short English sentence. */
  readonly summary: string
  readonly parameters: P
  readonly query: Q
  /** Null where there is no body, or one that is no JSON. */
  readonly body: B
  /** The media type of a body that is no JSON. */
  readonly rawBody: string | null
  /** Null where the answer is empty (204). */
  readonly answer: A
}

interface Definition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType | null,
  A extends z.ZodType | RawAnswer | null,
> {
  readonly name: string
  readonly method?: Endpoint['method']
  readonly path: string
  readonly summary: string
  readonly parameters?: P
  readonly query?: Q
  readonly body?: B
  readonly rawBody?: string
  readonly answer: A
}

/** An endpoint; what is left out is a GET that takes nothing. */
export function defineEndpoint<
  A extends z.ZodType | RawAnswer | null,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType | null = null,
>(definition: Definition<P, Q, B, A>): Endpoint<P, Q, B, A> {
  const {
    method = 'get',
    parameters = nothing,
    query = nothing,
    body = null,
    rawBody = null,
    ...rest
  } = definition
  return { ...rest, method, parameters, query, body, rawBody } as unknown as Endpoint<P, Q, B, A>
}
