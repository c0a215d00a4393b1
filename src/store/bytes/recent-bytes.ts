import type { RowWriter, SourceBytes } from './source-bytes.ts'

const mostBytes = 8 * 1024 * 1024

/**
 * The same place, which remembers what was kept just now for whoever reads it first: most sources are read once, by
 * the process that kept them. The limit is on all that is remembered.
 */
export function recentBytes(place: SourceBytes, limitBytes = mostBytes): SourceBytes {
  const recent = new Map<string, Uint8Array>()
  let size = 0
  const take = (sourceId: string): Uint8Array | null => {
    const bytes = recent.get(sourceId) ?? null
    recent.delete(sourceId)
    size -= bytes?.length ?? 0
    return bytes
  }
  const remember = (sourceId: string, bytes: Uint8Array): void => {
    take(sourceId)
    recent.set(sourceId, bytes)
    size += bytes.length
    for (const oldest of recent.keys()) {
      if (size <= limitBytes) break
      take(oldest)
    }
  }
  return {
    keep: async <T>(sourceId: string, bytes: Uint8Array, writeRow: RowWriter<T>) => {
      const result = await place.keep(sourceId, bytes, writeRow)
      remember(sourceId, bytes)
      return result
    },
    load: async (sourceId) => take(sourceId) ?? place.load(sourceId),
    remove: async (sourceId) => {
      take(sourceId)
      await place.remove(sourceId)
    },
  }
}
