import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AnalystOperations, type Operations, RequestError } from '../../operations/index.ts'
import { startWebServer, type WebServer, type WebServerOptions } from '../start-web-server.ts'

export const serviceToken = 'a'.repeat(64)

const unknown = async (): Promise<never> => {
  throw new RequestError('unknown-source', 'x')
}

/** A server on a free port of the loopback address, over operations that know nothing; given options count instead. */
export async function startTestServer(options: Partial<WebServerOptions> = {}): Promise<WebServer> {
  const status = async () => ({ sources: 0, reports: 0, runs: noRuns, oldestWaitingAt: null })
  return startWebServer({
    host: '127.0.0.1',
    port: 0,
    token: null,
    readToken: null,
    publicUrl: null,
    language: 'en',
    serviceToken,
    sessionKey: randomBytes(32),
    version: '1.0.0',
    store: { lastSequence: async () => 0, listEndedRuns: noRows, loadRun: async () => null, status },
    operations: {
      status: async () => ({ version: '1.0.0', store: await status(), failures: [], service: null }),
      show: unknown,
    } as unknown as Operations,
    analyst: {} as AnalystOperations,
    views: { viewSource: unknown },
    files: { keepFile: unknown, loadFile: unknown },
    spoolFolder: join(tmpdir(), `gongkai-downloads-${process.pid}`),
    probes: {},
    metrics: async () => 'gongkai_sources 0\n',
    report: () => {},
    settleOutput: async () => ({ isCurrent: true }),
    stop: () => {},
    ...options,
  })
}

const noRuns = { waiting: 0, running: 0, done: 0, failed: 0 }

async function noRows(): Promise<{ rows: never[]; next: null }> {
  return { rows: [], next: null }
}

export interface Sent {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Node's own client: fetch would not send a false Host or Origin. */
export function send(
  port: number,
  { path = '/api/v1/status', method = 'GET', headers = {}, body }: Sent,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    out.on('error', reject)
    out.end(body)
  })
}
