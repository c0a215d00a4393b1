const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[A-Za-z_$][\w$]*(?<colon>\s*:)?|[^"'A-Za-z_$]+/gu
const words: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/**
 * The value of a list that a script writes: JSON, or with bare names, single quotes and a comma at the end; null where
 * it is more than data.
 */
export function parseScriptList(text: string): unknown {
  return parseJson(text) ?? parseJson(toJson(text) ?? '')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Null where a value is computed: a name that nothing follows. */
function toJson(text: string): string | null {
  const parts: string[] = []
  for (const { 0: part, groups } of text.matchAll(token)) {
    if (part.startsWith('"')) parts.push(part)
    else if (part.startsWith("'")) parts.push(toDoubleQuotes(part))
    else if (groups?.colon !== undefined) parts.push(`"${part.slice(0, -groups.colon.length)}":`)
    else if (!/^[A-Za-z_$]/u.test(part)) parts.push(part.replace(/,(?=\s*[}\]])/gu, ''))
    else if (words.has(part)) parts.push(part)
    else return null
  }
  return parts.join('')
}

function toDoubleQuotes(part: string): string {
  const inner = part.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')
  return `"${inner}"`
}
