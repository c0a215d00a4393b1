import type { SourceStore } from '../store/index.ts'
import type { SourcePrefix } from './operations.ts'
import { RequestError } from './request-error.ts'

/** The id that begins with a prefix. Errors: RequestError where there is none, or several. */
export async function findSource(
  store: Pick<SourceStore, 'findSources'>,
  prefix: SourcePrefix,
): Promise<string> {
  const found = prefix === '' ? [] : await store.findSources(prefix.toLowerCase())
  const [sourceId, ...others] = found
  if (sourceId === undefined) throw new RequestError('unknown-source', prefix)
  if (others.length > 0) throw new RequestError('ambiguous-source', prefix)
  return sourceId
}
