import { Agent, request } from 'undici'
import { type AllowedHost, guardedConnector, type Resolve } from '../guard/index.ts'
import type { FetchLimits } from './limits.ts'
import { readBody } from './read-body.ts'
import { toFetchError } from './to-fetch-error.ts'

/** An answer as it came, redirects included. Header names are in lower case. */
export interface RawResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Decompressed; empty for a redirect. */
  readonly bytes: Uint8Array
}

/** Makes single requests; it knows no manners. */
export interface Transport {
  /** Errors: FetchError. */
  send(url: string, headers: Readonly<Record<string, string>>): Promise<RawResponse>
  close(): Promise<void>
}

export interface TransportOptions {
  readonly userAgent: string
  readonly allowed: readonly AllowedHost[]
  readonly limits: FetchLimits
  readonly resolve?: Resolve
}

/** Opens a transport that reaches public addresses and the hosts allowed by name only. */
export function openTransport(options: TransportOptions): Transport {
  const { allowed, limits, resolve } = options
  const agent = new Agent({
    connect: guardedConnector({
      allowed,
      connectTimeoutMs: limits.connectMs,
      ...(resolve ? { resolve } : {}),
    }),
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    pipelining: 1,
  })
  return {
    send: async (url, headers) => send(agent, options, url, headers),
    close: async () => agent.destroy(),
  }
}

async function send(
  dispatcher: Agent,
  { userAgent, limits }: TransportOptions,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<RawResponse> {
  try {
    const answer = await request(url, {
      dispatcher,
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', accept: '*/*', ...headers },
      signal: AbortSignal.timeout(limits.totalMs),
    })
    const received = toHeaders(answer.headers)
    const bytes = await readBody(answer.body, received['content-encoding'] ?? null, limits.bodyBytes)
    return { status: answer.statusCode, headers: received, bytes }
  } catch (error) {
    throw toFetchError(error, url)
  }
}

function toHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    [value].flat().join(', '),
  ])
  return Object.fromEntries(entries)
}
