import type { SourceView } from '../../document/index.ts'
import { readContent } from '../../read/index.ts'
import type { SourceName } from '../extract.ts'
import { toSourceView } from './to-source-view.ts'

/**
 * A source as it is shown beside its report, in the places that its report's evidence names.
 *
 * Read by the same readers as the report was, from the same bytes and charset hint. Errors: those of `readContent`.
 */
export async function viewSource(
  bytes: Uint8Array,
  { charset }: Pick<SourceName, 'charset'>,
): Promise<SourceView> {
  return toSourceView(await readContent(bytes, charset ? { charset } : {}))
}
