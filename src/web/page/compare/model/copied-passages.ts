/** A stretch of a text, and whether it stands in the text before word for word. */
export interface Passage {
  readonly text: string
  readonly isCopied: boolean
}

/** A text beside the one of the year before. */
export interface CopiedPassages {
  readonly passages: readonly Passage[]
  /** Of the characters of the text, white space left out, those that were copied; null where there is no text. */
  readonly share: number | null
}

/** From so many characters on a stretch counts as copied; shorter ones are phrases that everybody uses. */
export const shortestCopy = 12

/**
 * Which stretches of a text stand in an earlier one word for word: every character that lies in a stretch of
 * `shortestCopy` characters or more, white space left out, that the earlier text has too.
 */
export function copiedPassages(before: string, after: string): CopiedPassages {
  const known = shinglesOf(withoutSpace(before))
  const places = [...after.matchAll(/\S/g)].map(({ index }) => index)
  const dense = withoutSpace(after)
  const isCopied = new Array<boolean>(after.length).fill(false)
  for (let at = 0; at + shortestCopy <= dense.length; at++) {
    if (!known.has(dense.slice(at, at + shortestCopy))) continue
    for (let unit = at; unit < at + shortestCopy; unit++) isCopied[places[unit] ?? 0] = true
  }
  const copied = places.filter((place) => isCopied[place]).length
  return {
    passages: toPassages(after, isCopied),
    share: places.length === 0 ? null : copied / places.length,
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}

function shinglesOf(dense: string): ReadonlySet<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + shortestCopy <= dense.length; at++) shingles.add(dense.slice(at, at + shortestCopy))
  return shingles
}

/** White space goes with the stretch that it stands in. */
function toPassages(text: string, isCopied: readonly boolean[]): readonly Passage[] {
  const passages: { text: string; isCopied: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const last = passages.at(-1)
    const isSpace = /\s/.test(character)
    if (last && (isSpace || last.isCopied === isCopied[at])) last.text += character
    else passages.push({ text: character, isCopied: isCopied[at] ?? false })
  }
  return passages
}
