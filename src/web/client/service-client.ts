import { SourceError, TransientError, type TransientErrorCode } from '../../errors.ts'
import {
  type Operations,
  RequestError,
  type RequestErrorCode,
  type RunReference,
  requestErrorCodes,
  type SiteOperations,
} from '../../operations/index.ts'
import type { StoredReport } from '../../store/index.ts'
import type { SettledOutput } from '../contract/endpoints/pipeline-endpoints.ts'
import type { Problem, Upload } from '../contract/index.ts'
import { ledgerClient } from './ledger-client.ts'
import { readLines } from './read-lines.ts'
import type { ServiceFile } from './service-file.ts'
import { siteClient } from './site-client.ts'

/** A running service as others of the machine see it. */
export interface ServiceClient extends Operations {
  readonly sites: SiteOperations
  /** Keeps a file as a source and has it read. Errors: SourceError where its name is none that is taken. */
  keepFile(name: string, bytes: Uint8Array): Promise<Upload>
  /** Resolves when the output folder of the service shows all that has been read, or cannot. */
  settleOutput(): Promise<SettledOutput>
  /** Asks the service to end; it does so within 30 s. */
  stop(): Promise<void>
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

type Failure = Partial<Problem>

const answerLimitMs = 60_000
/** Folders at the beginning of a path matter less than its end. */
const longestNameSent = 1000
const json = 'application/json'
const binary = 'application/octet-stream'

/** Asks a running service, by the address in its file. Errors beside those of the operations: fetch's, where it is gone. */
export function serviceClient(file: Pick<ServiceFile, 'host' | 'port' | 'token'>): ServiceClient {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await send(file, method, path, body)
    return (await answer.json()) as T
  }
  const get = <T>(path: string, query: Query = {}): Promise<T> => ask<T>('GET', path + toQuery(query))
  return {
    ...ledgerClient({ open: (method, path, body) => send(file, method, path, body) }),
    sites: siteClient({ ask, open: (method, path, body) => send(file, method, path, body) }),
    status: () => get('/status'),
    listFailures: (page, filter) => get('/failures', { ...page, ...filter }),
    countFailures: (filter) => get('/failures/facets', { ...filter }),
    listSources: (filter, page) => get('/sources', { ...filter, ...page }),
    show: (source, run) => get(`/sources/${encodeURIComponent(source)}`, { run }),
    requestRuns: async (request) => (await ask<{ requested: number }>('POST', '/runs', request)).requested,
    diff: (before, after) =>
      get('/diff', {
        before: toText(before),
        after: toText(after),
      }),
    forget: async (source) =>
      (await ask<{ sourceId: string }>('DELETE', `/sources/${encodeURIComponent(source)}`)).sourceId,
    lastSequence: async () => (await get<{ sequence: number }>('/stored-reports/last-sequence')).sequence,
    countReports: async (filter, upTo) =>
      (await get<{ count: number }>('/stored-reports/count', { ...filter, upTo })).count,
    streamReports: (filter, upTo) => streamReports(file, `/stored-reports${toQuery({ ...filter, upTo })}`),
    keepFile: async (name, bytes) => {
      const path = `/uploads${toQuery({ name: name.slice(-longestNameSent) })}`
      return (await send(file, 'POST', path, bytes)).json() as Promise<Upload>
    },
    settleOutput: () => ask('POST', '/output'),
    stop: async () => {
      await ask('POST', '/stop')
    },
  }
}

async function send(
  { host, port, token }: Pick<ServiceFile, 'host' | 'port' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const answer = await fetch(`http://${host}:${port}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': body instanceof Uint8Array ? binary : json },
    redirect: 'error',
    ...(body === undefined ? {} : { body: toBody(body) }),
    ...(isLong(path) ? {} : { signal: AbortSignal.timeout(answerLimitMs) }),
  })
  if (!answer.ok) throw toError((await answer.json().catch(() => ({}))) as Failure, answer.status)
  return answer
}

function toBody(body: unknown): string | Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body)
}

const longPaths = ['/stored-reports?', '/ledger?', '/uploads?', '/output', '/sites/test']

/** What gives its answer at its own pace. */
function isLong(path: string): boolean {
  return longPaths.some((start) => path.startsWith(start))
}

function toError({ code = '', params = {}, detail }: Failure, status: number): Error {
  if ((requestErrorCodes as readonly string[]).includes(code)) {
    return new RequestError(code as RequestErrorCode, String(params.subject ?? ''))
  }
  if (code === 'name-not-taken') return new SourceError('unreadable', { reason: code })
  if (code.endsWith('-unavailable')) return new TransientError(code as TransientErrorCode, params)
  return new Error(`the service answered ${status} ${code}${detail ? `: ${detail}` : ''}`)
}

async function* streamReports(
  file: Pick<ServiceFile, 'host' | 'port' | 'token'>,
  path: string,
): AsyncGenerator<StoredReport> {
  const answer = await send(file, 'GET', path)
  let isWhole = false
  for await (const line of readLines(answer.body)) {
    if (line === '') isWhole = true
    else yield JSON.parse(line) as StoredReport
  }
  if (!isWhole) throw new Error('the service broke off in the middle of the reports; try again')
}

function toText({ source, number }: RunReference): string {
  return number === null ? source : `${source}/${number}`
}

function toQuery(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  const words = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
  return words.size === 0 ? '' : `?${words}`
}
