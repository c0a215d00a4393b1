import { Agent, request } from 'undici'
import { type AllowedHost, guardedConnector, proxiedConnector, type Resolve } from '../guard/index.ts'
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
  send(url: string, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<RawResponse>
  close(): Promise<void>
}

export interface TransportOptions {
  readonly userAgent: string
  readonly allowed: readonly AllowedHost[]
  readonly limits: FetchLimits
  /** Default: none. */
  readonly proxy?: URL | null
  readonly resolve?: Resolve
}

/** Opens a transport that reaches public addresses and the hosts allowed by name only. */
export function openTransport(options: TransportOptions): Transport {
  const { allowed, limits, proxy, resolve } = options
  const guarding = { allowed, connectTimeoutMs: limits.connectMs, ...(resolve ? { resolve } : {}) }
  const tunnels = proxy ? proxiedConnector({ proxy, ...guarding }) : null
  const agent = new Agent({
    connect: tunnels?.connect ?? guardedConnector(guarding),
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    pipelining: 1,
  })
  return {
    send: async (url, headers, signal) => send(agent, options, { url, headers, signal }),
    close: async () => {
      await agent.destroy()
      await tunnels?.close()
    },
  }
}

interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal | undefined
}

async function send(
  dispatcher: Agent,
  { userAgent, limits }: TransportOptions,
  { url, headers, signal }: Asked,
): Promise<RawResponse> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  const timer = setTimeout(end, limits.totalMs)
  signal?.addEventListener('abort', end)
  try {
    const answer = await request(url, {
      dispatcher,
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', accept: '*/*', ...headers },
      signal: ending.signal,
    })
    const received = toHeaders(answer.headers)
    const bytes = await readBody(answer.body, received['content-encoding'] ?? null, limits.bodyBytes)
    return { status: answer.statusCode, headers: received, bytes }
  } catch (error) {
    throw toFetchError(error, url)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}

function toHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    [value].flat().join(', '),
  ])
  return Object.fromEntries(entries)
}
