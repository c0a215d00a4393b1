const unitBits = 16

/** A word of up to so many units is one gram: the texts that hold the gram are those that hold the word. */
export const gramUnits = 2

/**
 * The single units and pairs of units of a text, each once, as numbers that fit 32 bits (signed).
 *
 * Shape: UTF-16 units; a pair is the first unit above the second.
 */
export function gramsOf(text: string): readonly number[] {
  const grams = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    grams.add(unit)
    if (at + 1 < text.length) grams.add(pair(unit, text.charCodeAt(at + 1)))
  }
  return [...grams]
}

/** The grams that every text with this word has: its pairs, or the one unit that it is. */
export function gramsOfWord(word: string): readonly number[] {
  if (word.length < gramUnits) return [word.charCodeAt(0)]
  return Array.from({ length: word.length - 1 }, (_, at) =>
    pair(word.charCodeAt(at), word.charCodeAt(at + 1)),
  )
}

function pair(first: number, second: number): number {
  return (first << unitBits) | second
}
