import type { Hono } from 'hono'

export interface HealthOptions {
  /** Resolve when store and queue answer. */
  readonly probes: Readonly<Record<string, () => Promise<void>>>
  readonly metrics: () => Promise<string>
}

/** What a probe may take; whoever asks gives up soon after. */
const probeLimitMs = 2000
const unavailable = 503
const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/** `/health` (it runs), `/ready` (store and queue answer) and `/metrics` (Prometheus), for whoever reaches them. */
export function addHealth(app: Hono, { probes, metrics }: HealthOptions): void {
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
