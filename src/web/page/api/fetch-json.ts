import type { Problem } from '../../contract/index.ts'
import { ProblemError, plainProblem } from './problem-error.ts'
import { sessionEnded } from './session-ended.ts'

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON. */
  readonly json?: unknown
  readonly signal?: AbortSignal
}

const base = '/api/v1'
const noContent = 204
const unauthorised = 401
/** What a reverse proxy answers in place of a service that is away. */
const gatewayStatuses: readonly number[] = [502, 503, 504]

/** The address of a path of the API with parameters; those that are null, undefined or '' are left out. */
export function apiAddress(path: string, parameters: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const query = search.toString()
  return `${base}${path}${query === '' ? '' : `?${query}`}`
}

/**
 * What the API answers; null for an empty answer.
 *
 * `address` is one of `apiAddress`. Errors: ProblemError; where the session has ended the page asks to sign in.
 */
export async function fetchJson<T>(
  address: string,
  { method = 'GET', json, signal }: Sending = {},
): Promise<T> {
  const hasBody = json !== undefined
  const init: RequestInit = { method, credentials: 'same-origin' }
  if (hasBody) {
    init.body = JSON.stringify(json)
    init.headers = { 'content-type': 'application/json' }
  }
  if (signal) init.signal = signal
  const response = await send(address, init)
  if (!response.ok) throw await toError(response)
  return (response.status === noContent ? null : await response.json()) as T
}

/** The error that an answer other than a good one stands for. */
export async function toError(
  response: Pick<Response, 'status' | 'statusText' | 'json'>,
): Promise<ProblemError> {
  if (response.status === unauthorised) sessionEnded.set(true)
  const body: unknown = await response.json().catch(() => null)
  if (isProblem(body)) return new ProblemError(body)
  const code = gatewayStatuses.includes(response.status) ? 'unreachable' : 'unexpected'
  return new ProblemError(plainProblem(code, response.status, response.statusText))
}

/** Why a file cannot be had now; null where it can. It is not begun to be sent. */
export async function findRefusal(address: string): Promise<ProblemError | null> {
  try {
    if ((await send(address, { method: 'HEAD' })).ok) return null
    // The answer to HEAD does not say why.
    const control = new AbortController()
    const response = await send(address, { signal: control.signal })
    if (!response.ok) return await toError(response)
    control.abort()
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error
    throw error
  }
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ProblemError(plainProblem('unreachable', 0, 'The service does not answer'), { cause })
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body
}
