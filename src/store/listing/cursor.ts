/** The `after` of a page is none that this list gave out. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
}

/** A place in a list as a word for `after`. */
export function toCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/**
 * The place that a word stands for.
 *
 * Shape: as many parts as `like` has, of the same types; a part that is a text there is one of its own.
 * Errors: CursorError for any other word.
 */
export function fromCursor(
  word: string,
  like: readonly ('string' | 'number')[],
): readonly (string | number)[] {
  const place = parse(word)
  const fits =
    Array.isArray(place) &&
    place.length === like.length &&
    place.every((part, index) => typeof part === like[index] && isStorable(part))
  if (!fits) throw new CursorError('the cursor is none of this list')
  return place as (string | number)[]
}

function isStorable(part: unknown): boolean {
  return typeof part === 'number' ? Number.isSafeInteger(part) : !String(part).includes('\u0000')
}

function parse(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
