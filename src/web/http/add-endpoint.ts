import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Endpoint, RawAnswer } from '../contract/endpoint.ts'
import { ProblemError } from './problem-error.ts'
import { readBody } from './read-body.ts'

/** A request that the endpoint's schemas let through. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType | null> {
  readonly parameters: z.output<P>
  readonly query: z.output<Q>
  readonly body: B extends z.ZodType ? z.output<B> : null
  readonly context: Context
}

const badRequest = 400
const noContent = 204
const notModified = 304
const maximumBodyBytes = 1024 * 1024

/** Answers an endpoint with JSON, checked requests only; a GET has an entity tag, and 304 where it is still the same. */
export function addEndpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType | null,
  A extends z.ZodType | null,
>(
  api: Hono,
  endpoint: Endpoint<P, Q, B, A>,
  answer: (asked: Asked<P, Q, B>) => Promise<A extends z.ZodType ? z.input<A> : void>,
): void {
  api.on(endpoint.method.toUpperCase(), endpoint.path, async (context) => {
    const value = await answer(await toAsked(endpoint, context))
    if (endpoint.answer === null) return context.body(null, noContent)
    return jsonAnswer(context, JSON.stringify(value))
  })
}

/**
 * Answers an endpoint with something else than JSON. Of a stream that is asked for by HEAD nobody reads a body, so
 * that it ends at once.
 */
export function addRawEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType | null>(
  api: Hono,
  endpoint: Endpoint<P, Q, B, RawAnswer>,
  answer: (asked: Asked<P, Q, B>) => Promise<Response>,
): void {
  api.on(endpoint.method.toUpperCase(), endpoint.path, async (context) => {
    const given = await answer(await toAsked(endpoint, context))
    if (context.req.method === 'HEAD') await given.body?.cancel()
    return given
  })
}

async function toAsked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType | null>(
  endpoint: Endpoint<P, Q, B>,
  context: Context,
): Promise<Asked<P, Q, B>> {
  return {
    parameters: check(endpoint.parameters, context.req.param()),
    query: check(endpoint.query, toWords(context)),
    body: (endpoint.body === null ? null : check(endpoint.body, await readJson(context))) as Asked<
      P,
      Q,
      B
    >['body'],
    context,
  }
}

/** Query parameters; one that is given twice is refused, since either of them might be meant. */
function toWords(context: Context): Record<string, string> {
  const entries = Object.entries(context.req.queries())
  const twice = entries.find(([, values]) => values.length > 1)
  if (twice) throw new ProblemError(badRequest, 'invalid-request', `${twice[0]}: given more than once`)
  return Object.fromEntries(entries.map(([name, [value = '']]) => [name, value]))
}

async function readJson(context: Context): Promise<unknown> {
  const bytes = await readBody(context.req.raw, maximumBodyBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError(badRequest, 'invalid-request', 'the body is not JSON in UTF-8')
  }
}

function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { path = [], message = '' } = result.error.issues[0] ?? {}
  const place = path.join('.')
  throw new ProblemError(badRequest, 'invalid-request', place === '' ? message : `${place}: ${message}`)
}

function jsonAnswer(context: Context, text: string): Response {
  context.header('cache-control', 'private, no-cache')
  if (context.req.method === 'GET') {
    const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    context.header('etag', tag)
    if (isSame(context.req.header('if-none-match'), tag)) return context.body(null, notModified)
  }
  return context.body(text, undefined, { 'content-type': 'application/json' })
}

/** "If-None-Match" compares weakly (RFC 9110, 13.1.2). */
function isSame(asked: string | undefined, tag: string): boolean {
  const bare = (word: string): string => word.trim().replace(/^W\//, '')
  return (asked ?? '').split(',').some((word) => bare(word) === bare(tag))
}
