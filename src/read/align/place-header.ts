import { type Column, doTouch } from './find-columns.ts'
import { nearestColumn } from './header-columns.ts'
import { type Token, wordsToToken } from './printed-token.ts'

/** A token and the number columns that it stands over, first and last. */
export interface Placed {
  readonly token: Token
  readonly first: number
  readonly last: number
}

/**
 * The number columns over which the tokens of a header line stand; tokens left of all columns are left out.
 *
 * Shape: tokens from left to right -> no two share a column. A token over several columns is parted where
 * its words stand over different ones; a token over none takes the nearest.
 */
export function placeHeader(
  tokens: readonly Token[],
  columns: readonly Column[],
  charWidth: number,
): Placed[] {
  const placed: Placed[] = []
  for (const token of tokens) {
    if (isLabelHead(token, columns)) continue
    for (const part of partToken(token, columns, charWidth)) pushApart(placed, part)
  }
  return placed
}

/** True for a header token that stands left of all number columns. */
export function isLabelHead(token: Token, columns: readonly Column[]): boolean {
  const first = columns[0]
  return !first || (token.x1 <= first.x0 && !(columns.length === 1 && isNear(token, first)))
}

const headSlackCharacters = 0.5

function isNear(token: Token, column: Column): boolean {
  return column.x0 - token.x1 < token.x1 - token.x0
}

function partToken(token: Token, columns: readonly Column[], charWidth: number): Placed[] {
  const parts: Placed[] = []
  for (const word of token.words) {
    const [first, last] = columnsUnder(word, columns, charWidth)
    const before = parts.at(-1)
    if (before && first <= before.last) {
      const joined = wordsToToken([...before.token.words, word])
      parts[parts.length - 1] = { token: joined, first: before.first, last: Math.max(before.last, last) }
    } else parts.push({ token: wordsToToken([word]), first, last })
  }
  return parts
}

function columnsUnder(place: Column, columns: readonly Column[], charWidth: number): [number, number] {
  const under = columns.flatMap((column, index) =>
    doTouch(place, column, headSlackCharacters * charWidth) ? [index] : [],
  )
  const nearest = nearestColumn(place, columns)
  return [under[0] ?? nearest, under.at(-1) ?? nearest]
}

/** Adds a token; where it would share a column with the one before, the wider of the two gives way. */
function pushApart(placed: Placed[], next: Placed): void {
  const before = placed.at(-1)
  if (!before || next.first > before.last) placed.push(next)
  else if (before.first < next.first) {
    placed[placed.length - 1] = { ...before, last: next.first - 1 }
    placed.push(next)
  } else if (next.last > before.last) placed.push({ ...next, first: before.last + 1 })
  else {
    const token = wordsToToken([...before.token.words, ...next.token.words])
    placed[placed.length - 1] = { ...before, token }
  }
}
