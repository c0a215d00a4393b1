import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import type { z } from 'zod'
import { TransientError } from '../errors.ts'
import { type Operations, RequestError } from '../operations/index.ts'
import {
  diffQuery,
  pageQuery,
  reportsQuery,
  runRequest,
  showQuery,
  sourceParam,
  sourcesQuery,
} from './wire.ts'

const maximumBodyBytes = 64 * 1024
const invalid = 400
const notFound = 404
const conflict = 409
const tooLarge = 413
const failed = 500
const unavailable = 503

/** What a request holds that does not fit. */
class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError'
}

/** The operations as HTTP, below `/api/v1`; `stop` is called when the service is asked to end. */
export function createApi(operations: Operations, stop: () => void): Hono {
  const api = new Hono()
  api.use(
    bodyLimit({
      maxSize: maximumBodyBytes,
      onError: (context) => context.json({ error: { code: 'too-large' } }, tooLarge),
    }),
  )
  api.get('/ping', (context) => context.json({ pid: process.pid }))
  api.get('/status', async (context) => context.json(await operations.status()))
  api.get('/failures', async (context) =>
    context.json(await operations.listFailures(query(context, pageQuery))),
  )
  api.get('/sources', async (context) => {
    const { after, limit, ...filter } = query(context, sourcesQuery)
    return context.json(await operations.listSources(withoutUndefined(filter), { after, limit }))
  })
  api.get('/sources/:source', async (context) => {
    const { source } = check(sourceParam, context.req.param())
    return context.json(await operations.show(source, query(context, showQuery).run))
  })
  api.delete('/sources/:source', async (context) => {
    const { source } = check(sourceParam, context.req.param())
    return context.json({ sourceId: await operations.forget(source) })
  })
  api.post('/runs', async (context) => {
    const request = check(runRequest, await context.req.json().catch(() => null))
    return context.json({ requested: await operations.requestRuns(request) })
  })
  api.get('/diff', async (context) => {
    const { before, after } = query(context, diffQuery)
    return context.json(await operations.diff(before, after))
  })
  addReports(api, operations)
  api.post('/stop', (context) => {
    stop()
    return context.json({ pid: process.pid })
  })
  api.onError(toAnswer)
  return api
}

/** The stored reports for exports: a line of JSON each, at the reader's pace. */
function addReports(api: Hono, operations: Operations): void {
  api.get('/reports/last-sequence', async (context) =>
    context.json({ sequence: await operations.lastSequence() }),
  )
  api.get('/reports/count', async (context) => {
    const { upTo, ...filter } = query(context, reportsQuery)
    return context.json({ count: await operations.countReports(withoutUndefined(filter), upTo) })
  })
  api.get('/reports', (context) => {
    const { upTo, ...filter } = query(context, reportsQuery)
    context.header('content-type', 'application/x-ndjson')
    // A reader that hears no last line knows that something went wrong.
    const onError = async (): Promise<void> => {}
    const write = async (out: StreamingApi): Promise<void> => {
      for await (const report of operations.streamReports(withoutUndefined(filter), upTo)) {
        if (out.aborted) return
        await out.write(`${JSON.stringify(report)}\n`)
      }
      await out.write('\n')
    }
    return stream(context, write, onError)
  })
}

function query<S extends z.ZodType>(context: Context, schema: S): z.output<S> {
  return check(schema, context.req.query())
}

function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { path = [], message = '' } = result.error.issues[0] ?? {}
  throw new InvalidRequestError(`${path.join('.')}: ${message}`)
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>
}

function toAnswer(error: unknown, context: Context): Response {
  if (error instanceof InvalidRequestError) {
    return context.json({ error: { code: 'invalid-request', message: error.message } }, invalid)
  }
  if (error instanceof RequestError) {
    const { code, subject } = error
    return context.json({ error: { code, subject } }, code === 'unknown-source' ? notFound : conflict)
  }
  if (error instanceof TransientError) {
    return context.json({ error: { code: error.code, params: error.params } }, unavailable)
  }
  return context.json({ error: { code: 'internal-error', message: String(error) } }, failed)
}
