import { createHash } from 'node:crypto'

/** sha256 in lower-case hex: the id of a source. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes, when they are those of the id. Errors: Error where they are not. */
export function verifyHash(sourceId: string, bytes: Uint8Array, place: string): Uint8Array {
  return contentHash(bytes) === sourceId ? bytes : refuseAltered(place)
}

/** Says that what lies in a place is not what was kept there. */
export function refuseAltered(place: string): never {
  throw new Error(`${place}: the bytes are no longer those that were kept; put them back from a backup`)
}
