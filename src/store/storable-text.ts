/** U+0000, and halves of surrogate pairs that stand alone: PostgreSQL holds neither. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control character is what it looks for.
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A copy of a JSON value in whose texts U+FFFD stands for every character that PostgreSQL cannot hold; the value
 * itself where there is none.
 */
export function storableText<T>(value: T): T {
  if (typeof value === 'string') return value.replace(unstorable, '\ufffd') as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, part, storableText(part)] as const)
  if (entries.every(([, part, storable]) => part === storable)) return value
  const parts = entries.map(([key, , storable]) => [key, storable] as const)
  return (Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T
}
