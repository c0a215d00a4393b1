import { isNativeError } from 'node:util/types'

/** Where the drivers put the parameters of a query, and the server values of a row. */
const contentKeys = ['params', 'detail', 'where', 'query', 'queryOptions', 'internalQuery']

/** An error without what was stored or asked: it may end up in a log, and documents may not. */
export function withoutContent(error: unknown): unknown {
  if (isNativeError(error)) for (const key of contentKeys) Reflect.deleteProperty(error, key)
  return error
}
