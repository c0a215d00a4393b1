import { type RawBuilder, sql } from 'kysely'
import { allOf } from './conditions.ts'
import { gramsOfWord, gramUnits } from './grams.ts'
import { toWords } from './search-text.ts'

/** What words ask of a row of the list. */
export interface TextCondition {
  /** Whether a text has all grams of the words: told by the index. */
  readonly hasGrams: RawBuilder<boolean>
  /** Whether a text holds the words themselves; null where the grams tell. */
  readonly holdsWords: RawBuilder<boolean> | null
}

/** The condition of a query's words; null where it has none. */
export function toTextCondition(text: string | undefined): TextCondition | null {
  const words = toWords(text ?? '')
  if (words.length === 0) return null
  const grams = [...new Set(words.flatMap(gramsOfWord))]
  const long = words.filter((word) => word.length > gramUnits)
  return {
    hasGrams: sql<boolean>`grams @> ${`{${grams.join(',')}}`}::integer[]`,
    holdsWords: long.length === 0 ? null : allOf(long.map((word) => sql<boolean>`strpos(text, ${word}) > 0`)),
  }
}
