import type { Context, MiddlewareHandler, Next } from 'hono'
import { ProblemError } from './problem-error.ts'

interface Route {
  /** In capitals; 'ALL' for what stands before the routes. */
  readonly method: string
  readonly path: string
}

const notAllowed = 405

/** Refuses methods that an address does not take, and names those that it takes (RFC 9110, 15.5.6). */
export function onlyTakenMethods(routes: () => readonly Route[]): MiddlewareHandler {
  return async (context: Context, next: Next) => {
    const taken = takenMethods(routes(), context.req.path)
    if (taken.length > 0 && !taken.includes(context.req.method)) {
      context.header('allow', taken.join(', '))
      throw new ProblemError(notAllowed, 'method-not-allowed', `${taken.join(', ')} can be asked here`)
    }
    return next()
  }
}

/** What can be asked of an address; empty where there is nothing at it. */
function takenMethods(routes: readonly Route[], path: string): readonly string[] {
  const found = routes.filter((route) => route.method !== 'ALL' && isAt(route.path, path))
  const methods = new Set(found.map(({ method }) => method))
  if (methods.has('GET')) methods.add('HEAD')
  return [...methods].sort()
}

/** Of the page, `*` is every address outside the API. */
function isAt(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return !path.startsWith('/api/')
  const [parts, segments] = [pattern.split('/'), path.split('/')]
  return (
    parts.length === segments.length &&
    parts.every((part, index) => (part.startsWith(':') ? segments[index] !== '' : part === segments[index]))
  )
}
