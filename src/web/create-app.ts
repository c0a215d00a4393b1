import { Hono } from 'hono'
import type { Access } from './access/index.ts'
import { onlyOwnNames, type Sessions, withSecurityHeaders } from './access/index.ts'
import { type ApiOptions, createApi } from './api.ts'
import { addHealth, type HealthOptions } from './health.ts'
import { onlyTakenMethods } from './only-taken-methods.ts'
import { addPdfFiles } from './pdf-files.ts'
import { ProblemError } from './problem-error.ts'
import { addPage } from './serve-page.ts'
import { problemAnswers, toProblemAnswer } from './to-problem.ts'

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
