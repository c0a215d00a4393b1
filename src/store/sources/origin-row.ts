import type { Selectable } from 'kysely'
import type { StoreTables } from '../tables.ts'
import type { SeenOrigin } from './source.ts'

/** A row of `source_names`, as the database or its JSON gives it out. */
export type OriginRow = Omit<Selectable<StoreTables['source_names']>, 'position' | 'source_id' | 'origin_key'>

/** A way that a source came, as the store gives it out. */
export function toSeenOrigin(row: OriginRow): SeenOrigin {
  return {
    name: row.name,
    url: row.url,
    retrievedAt: row.retrieved_at,
    charset: row.charset,
    firstSeenAt: new Date(row.first_seen_at).toISOString(),
    lastSeenAt: new Date(row.last_seen_at).toISOString(),
  }
}
