import { Hono } from 'hono'
import type { Access } from './access/index.ts'
import { onlyOwnNames, type Sessions, withSecurityHeaders } from './access/index.ts'
import { type ApiOptions, createApi } from './api/index.ts'
import { onlyTakenMethods, ProblemError, problemAnswers, toProblemAnswer } from './http/index.ts'
import { addHealth, type HealthOptions } from './monitoring/index.ts'
import { addPage, addPdfFiles } from './static/index.ts'

export interface AppOptions extends ApiOptions, HealthOptions {
  readonly access: Access
  readonly sessions: Sessions
  /** Where the built page lies. */
  readonly pageFolder: string
  /** The port that is listened on. */
  readonly port: () => number
}

const notFound = 404

/**
 * The HTTP of the service: `/health`, `/ready` and `/metrics`; `/api/v1` for whoever is known; everything else is
 * the page.
 */
export function createApp(options: AppOptions): Hono {
  const { access, sessions, port, pageFolder } = options
  const app = new Hono()
  app.use(withSecurityHeaders())
  app.use(onlyOwnNames(access, port))
  app.use(onlyTakenMethods(() => app.routes))
  app.use('/api/*', sessions.guard())
  addHealth(app, options)
  app.route('/api/v1', createApi(options))
  addPdfFiles(app)
  addPage(app, pageFolder, sessions)
  app.notFound((context) => toProblemAnswer(new ProblemError(notFound, 'not-found'), context))
  app.onError(problemAnswers(options.report))
  return app
}
