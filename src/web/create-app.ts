import { Hono } from 'hono'
import { type ApiOptions, createApi } from './api.ts'
import { onlyLoopback, onlyWithToken } from './guard.ts'

export interface AppOptions extends ApiOptions {
  /** Resolve when store and queue answer. */
  readonly probes: Readonly<Record<string, () => Promise<void>>>
  readonly metrics: () => Promise<string>
  readonly token: string
  /** The port that is listened on. */
  readonly port: () => number
}

/** What a probe may take; whoever asks gives up soon after. */
const probeLimitMs = 2000
const unavailable = 503
const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * The HTTP of the service: `/health` (it runs), `/ready` (store and queue answer), `/metrics` (Prometheus), and
 * `/api/v1` for whoever has the token.
 */
export function createApp(options: AppOptions): Hono {
  const { probes, metrics, token, port } = options
  const app = new Hono()
  app.use(onlyLoopback(port))
  app.use('/api/*', onlyWithToken(token))
  app.get('/health', (context) => context.json({ status: 'ok' }))
  app.get('/ready', async (context) => {
    const entries = Object.entries(probes).map(async ([name, probe]) => [name, await answers(probe)] as const)
    const checks = Object.fromEntries(await Promise.all(entries))
    const isReady = Object.values(checks).every(Boolean)
    return context.json({ status: isReady ? 'ok' : 'unavailable', checks }, isReady ? undefined : unavailable)
  })
  app.get('/metrics', async (context) =>
    context.text(await metrics(), undefined, { 'content-type': metricsType }),
  )
  app.route('/api/v1', createApi(options))
  app.onError((_, context) => context.json({ error: { code: 'unavailable' } }, unavailable))
  return app
}

async function answers(probe: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), probeLimitMs)
  })
  const answered = probe().then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
  }
}
